# version2-single.svg. To draw it again, in this folder: gnuplot version2-single.gp
reset
if (!exists("output")) output = "version2-single.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
0 51.032 48.24 52.51
0.5 51.114 48.58 53.54
1 50.922 48.66 53.83
END
$panel0_curve1 << END
0 56.802 51.81 61.08
0.5 53.504 49.58 57.98
1 55.08 48.66 60.99
END
$panel1_curve0 << END
0 51.032 48.24 52.51
0.1 54.898 52.59 59.64
0.4 62.75 58.4 64.72
END
$panel1_curve1 << END
0 64.288 60.89 67.92
0.1 66.088 63.4 71.51
0.4 63.448 59.33 67.26
END
$panel2_curve0 << END
0 51.032 48.24 52.51
0.5 54.78 52.54 56.05
1 54.01 48.56 57.89
END
$panel2_curve1 << END
0 64.288 60.89 67.92
0.5 66.228 64.58 68.53
1 65.276 59.47 67.8
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Each augmentation alone, on images with what it destroys and without" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.0985, screen 0.8833 to screen 0.1424, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1204, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "fine texture" at screen 0.1521, screen 0.8833 left
set arrow from screen 0.3034, screen 0.8833 to screen 0.3473, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3253, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "plain ground" at screen 0.3570, screen 0.8833 left
set arrow from screen 0.5082, screen 0.8833 to screen 0.5521, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.5302, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "coloured light" at screen 0.5619, screen 0.8833 left
set arrow from screen 0.7338, screen 0.8833 to screen 0.7777, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.7558, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "white light" at screen 0.7875, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "probability of blur" at screen 0.2020, screen 0.0310 center
set label "kNN on unseen images [%]" at screen 0.0195, screen 0.4405 center rotate
set label "blur" at screen 0.2020, screen 0.7667 center
set xrange [0.000000:1.000000]
unset logscale x
set xtics (0.000000, 0.500000, 1.000000)
set yrange [47.341200:61.978800]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "hue is turned by up to [turns]" at screen 0.5354, screen 0.0310 center
set label "kNN on unseen images [%]" at screen 0.3528, screen 0.4405 center rotate
set label "hue" at screen 0.5354, screen 0.7667 center
set xrange [0.000000:0.400000]
unset logscale x
set xtics (0.000000, 0.100000, 0.400000)
set yrange [46.611100:73.138900]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "probability of grey" at screen 0.8687, screen 0.0310 center
set label "kNN on unseen images [%]" at screen 0.6862, screen 0.4405 center rotate
set label "grey" at screen 0.8687, screen 0.7667 center
set xrange [0.000000:1.000000]
unset logscale x
set xtics (0.000000, 0.500000, 1.000000)
set yrange [46.819700:69.950300]
unset logscale y
plot \
  $panel2_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel2_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset multiplot
unset output
