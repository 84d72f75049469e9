# version2-dose.svg. To draw it again, in this folder: gnuplot version2-dose.gp
reset
if (!exists("output")) output = "version2-dose.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
3.082 54.042 51.51 58.01
2.092 56.086 53.22 59.59
0.838 60 57.23 63.6
0.772 62.176 60.08 63.94
0.77 60.566 54.83 63.79
0.638 72.51 70.12 74.76
END
$panel0_curve1 << END
3.082 55.856 51.54 58.79
2.092 58.62 53.74 62.6
0.838 60.826 56.4 64.99
0.772 63.342 61.99 66.26
0.77 60.342 57.01 62.52
0.638 74.226 73.17 75.78
END
$panel1_curve0 << END
3.082 76.738 73.58 79.76
2.092 78.022 74.98 80.22
0.838 81.288 79.17 83.42
0.772 83.85 82.42 85.55
0.77 82.584 77.98 84.62
0.638 88.7 86.91 91.06
END
$panel1_curve1 << END
3.082 78.564 73.85 82.08
2.092 79.73 75.81 84.38
0.838 79.364 78.66 80.88
0.772 84.756 82.5 86.79
0.77 82.358 79.05 85.4
0.638 87.012 86.01 87.7
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "The less two views share, the more is learned of the shape" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.2235, screen 0.8833 to screen 0.2674, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.2454, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "K = 16" at screen 0.2771, screen 0.8833 left
set arrow from screen 0.3662, screen 0.8833 to screen 0.4101, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3881, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "K = 256" at screen 0.4198, screen 0.8833 left
set label "" at screen 0.5290, screen 0.8833 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.5485, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "bits that two views share (untrained reader)" at screen 0.2854, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4667 center rotate
set label "kNN" at screen 0.2854, screen 0.8190 center
set xrange [0.000000:3.500000]
unset logscale x
set xtics (0.000000, 1.000000, 2.000000, 3.000000)
set yrange [49.811100:77.478900]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "bits that two views share (untrained reader)" at screen 0.7854, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.5195, screen 0.4667 center rotate
set label "linear probe" at screen 0.7854, screen 0.8190 center
set xrange [0.000000:3.500000]
unset logscale x
set xtics (0.000000, 1.000000, 2.000000, 3.000000)
set yrange [72.356400:92.283600]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset multiplot
unset output
