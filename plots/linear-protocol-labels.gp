# linear-protocol-labels.svg. To draw it again, in this folder: gnuplot linear-protocol-labels.gp
reset
if (!exists("output")) output = "linear-protocol-labels.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
1 14.654 10.86 16.73
3 18.57 15.7 20.97
10 22.344 20.49 24.7
30 23.574 21.6 25.12
100 24.678 23.68 25.93
END
$panel1_curve0 << END
1 -4.79 -10.69 -1.56
3 -6.632 -9.72 -3.54
10 -1.124 -1.98 0.07
30 -0.558 -1.35 0.68
100 -0.448 -1.78 1.15
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What pre-training without labels is worth, by how many labels there are" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.3104, screen 0.8833 to screen 0.3543, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.3323, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "MoCo" at screen 0.3640, screen 0.8833 left
set label "" at screen 0.4421, screen 0.8833 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4616, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "labels used [%]" at screen 0.2854, screen 0.0310 center
set label "MoCo less untrained [points]" at screen 0.0195, screen 0.4667 center rotate
set label "encoder frozen, linear probe" at screen 0.2854, screen 0.8190 center
set xrange [1.000000:100.000000]
set logscale x
set xtics (1.000000, 3.000000, 10.000000, 30.000000, 100.000000)
set yrange [-1.815100:27.745100]
unset logscale y
set label "no gain" at graph 0.995, first 0.000000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  0.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "labels used [%]" at screen 0.7854, screen 0.0310 center
set label "MoCo less untrained [points]" at screen 0.5195, screen 0.4667 center rotate
set label "encoder fine-tuned" at screen 0.7854, screen 0.8190 center
set xrange [1.000000:100.000000]
set logscale x
set xtics (1.000000, 3.000000, 10.000000, 30.000000, 100.000000)
set yrange [-11.518800:1.978800]
unset logscale y
set label "no gain" at graph 0.995, first 0.000000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  0.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1
unset multiplot
unset output
