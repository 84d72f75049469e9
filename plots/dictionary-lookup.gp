# dictionary-lookup.svg. To draw it again, in this folder: gnuplot dictionary-lookup.gp
reset
if (!exists("output")) output = "dictionary-lookup.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
0.03 58.824 56.45 61.25
0.07 60.786 59.42 62.06
0.1 60.278 54.64 62.5
0.2 57.47 54.08 59.96
0.5 52.34 51.54 53.52
1 47.734 46.73 49.51
END
$panel0_curve1 << END
0.03 44.616 42.07 48.05
0.07 44.434 42.97 45.41
0.1 43.726 42.26 45.41
0.2 41.764 40.7 43.43
0.5 37.026 35.5 38.45
1 28.066 26 29.81
END
$panel0_curve2 << END
0.03 44.044 42.9 46.24
0.1 43.726 42.26 45.41
1 24.418 22.24 27.49
END
$panel1_curve0 << END
0.07 60.6 60.6 60.6
0.1 60.7 60.7 60.7
0.2 59 59 59
0.3 58.2 58.2 58.2
0.4 57.2 57.2 57.2
0.5 56.4 56.4 56.4
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Accuracy against the temperature, with a linear head" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1180, screen 0.8833 to screen 0.1619, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1399, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "linear probe" at screen 0.1716, screen 0.8833 left
set arrow from screen 0.3229, screen 0.8833 to screen 0.3668, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3448, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "kNN" at screen 0.3765, screen 0.8833 left
set arrow from screen 0.4345, screen 0.8833 to screen 0.4784, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.4564, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "kNN, all with the prefactor of τ = 0.1" at screen 0.4881, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "temperature τ" at screen 0.2854, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4405 center rotate
set label "here: synthetic shapes, 4096 steps" at screen 0.2854, screen 0.7667 center
set xrange [0.025000:1.200000]
set logscale x
set xtics (0.030000, 0.070000, 0.200000, 0.500000, 1.000000)
set yrange [19.421800:65.318200]
unset logscale y
set ytics (0.000000, 10.000000, 20.000000, 30.000000, 40.000000, 50.000000, 60.000000, 70.000000, 80.000000, 90.000000, 100.000000)
set label "untrained, linear probe" at graph 0.995, first 41.948000 right offset 0, 0.6 textcolor rgb '#404040'
set label "untrained, kNN" at graph 0.995, first 37.470000 right offset 0, -0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  41.948000 with lines lc rgb '#707070' dt 3 lw 2, \
  37.470000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "temperature τ" at screen 0.7854, screen 0.0310 center
set label "probe on ImageNet [%], other scale" at screen 0.5195, screen 0.4405 center rotate
set label "paper (V2): linear head" at screen 0.7854, screen 0.7667 center
set xrange [0.025000:1.200000]
set logscale x
set xtics (0.030000, 0.070000, 0.200000, 0.500000, 1.000000)
set yrange [56.000000:61.000000]
unset logscale y
set ytics (56.000000, 57.000000, 58.000000, 59.000000, 60.000000, 61.000000)
plot \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1
unset multiplot
unset output
