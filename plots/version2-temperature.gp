# version2-temperature.svg. To draw it again, in this folder: gnuplot version2-temperature.gp
reset
if (!exists("output")) output = "version2-temperature.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
0.07 65.962 63.57 69.02
0.1 65.624 62.35 69.51
0.2 63.22 58.94 69.19
0.4 60.434 57.76 63.31
END
$panel0_curve1 << END
0.07 64.406 60.96 66.94
0.1 65.207 58.03 70.31
0.2 63.654 60.91 67.63
0.4 64.994 62.57 67.87
END
$panel1_curve0 << END
0.07 48.888 46.24 54.3
0.1 48.639 45.61 52.05
0.2 45.494 43.48 49.76
0.4 42.733 41.02 45.53
END
$panel1_curve1 << END
0.07 47.3 43.04 50.85
0.1 47.341 42.33 53.69
0.2 47.041 43.77 50.68
0.4 46.455 42.53 50.61
END
$panel2_curve0 << END
0.07 60.6 60.6 60.6
0.1 60.7 60.7 60.7
0.2 59 59 59
0.3 58.2 58.2 58.2
0.4 57.2 57.2 57.2
0.5 56.4 56.4 56.4
END
$panel2_curve1 << END
0.07 62.9 62.9 62.9
0.1 64.9 64.9 64.9
0.2 66.2 66.2 66.2
0.3 65.7 65.7 65.7
0.4 65 65 65
0.5 64.3 64.3 64.3
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Two heads against temperature" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1924, screen 0.8833 to screen 0.2363, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.2143, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "linear head" at screen 0.2460, screen 0.8833 left
set arrow from screen 0.3869, screen 0.8833 to screen 0.4308, screen 0.8833 nohead lc rgb '#CC79A7' dt '_' lw 2.5
set label "" at screen 0.4088, screen 0.8833 point pt 11 ps 1.0 lw 1.5 lc rgb '#CC79A7'
set label "MLP head" at screen 0.4405, screen 0.8833 left
set label "" at screen 0.5601, screen 0.8833 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.5796, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "temperature τ" at screen 0.2020, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4667 center rotate
set label "here: linear probe" at screen 0.2020, screen 0.8190 center
set xrange [0.060000:0.600000]
set logscale x
set xtics (0.100000, 0.200000, 0.400000)
set yrange [56.881500:71.188500]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "temperature τ" at screen 0.5354, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.3528, screen 0.4667 center rotate
set label "here: kNN" at screen 0.5354, screen 0.8190 center
set xrange [0.060000:0.600000]
set logscale x
set xtics (0.100000, 0.200000, 0.400000)
set yrange [40.090400:55.229600]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "temperature τ" at screen 0.8687, screen 0.0310 center
set label "accuracy [%], other scale" at screen 0.6862, screen 0.4667 center rotate
set label "paper: probe on ImageNet" at screen 0.8687, screen 0.8190 center
set xrange [0.060000:0.600000]
set logscale x
set xtics (0.100000, 0.200000, 0.400000)
set yrange [55.000000:68.000000]
unset logscale y
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1
unset multiplot
unset output
