# dictionary-mechanisms-code.svg. To draw it again, in this folder: gnuplot dictionary-mechanisms-code.gp
reset
if (!exists("output")) output = "dictionary-mechanisms-code.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
2 84.35 82.96 85.89
4 86.006 82.57 88.01
8 88.702 85.84 91.46
16 90.294 89.53 91.21
32 91.016 88.77 93.09
END
$panel0_curve1 << END
1 81.342 78.69 82.96
2 83.842 82.25 84.64
4 85.296 84.2 86.55
8 86.444 84.59 88.89
16 88.38 86.01 92.19
END
$panel0_curve2 << END
0.25 75.19 73.49 76.9
0.5 78.492 77.32 80.79
1 80.948 79.05 82.3
2 82.354 80.93 83.81
4 84.01 82.13 85.42
END
$panel0_curve3 << END
0.0625 69.106 65.28 71.22
0.125 72.144 69.26 73.71
0.25 73.778 72.31 75.24
0.5 77.504 76.76 78.37
1 78.438 77.73 80.15
END
$panel1_curve0 << END
2 90.074 89.19 91.19
4 86.13 85.06 86.81
8 80.3 78.88 82.62
16 71.394 71.06 71.53
32 59.486 59.03 59.97
END
$panel1_curve1 << END
1 93.838 93.03 95
2 90.838 90.16 91.72
4 86.418 85.31 87.06
8 79.126 77.12 80.88
16 69.5 68.09 72.88
END
$panel1_curve2 << END
0.25 98.312 98.12 98.44
0.5 97.206 96.91 97.59
1 95.124 94.47 96.03
2 92.39 91.44 92.88
4 87.356 85.84 88.5
END
$panel1_curve3 << END
0.0625 99.568 99.41 99.66
0.125 99.29 99.16 99.41
0.25 98.832 98.78 98.91
0.5 97.92 97.5 98.19
1 96.232 95.88 96.66
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What is learned of the class depends on how many negatives share the code" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1451, screen 0.8833 to screen 0.1890, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1671, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "b = 3 bits" at screen 0.1988, screen 0.8833 left
set arrow from screen 0.3293, screen 0.8833 to screen 0.3732, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3512, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "b = 4 bits" at screen 0.3829, screen 0.8833 left
set arrow from screen 0.5134, screen 0.8833 to screen 0.5573, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.5354, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "b = 6 bits" at screen 0.5671, screen 0.8833 left
set arrow from screen 0.6976, screen 0.8833 to screen 0.7415, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.7195, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "b = 8 bits" at screen 0.7512, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "negatives with the query's code, K/2^b" at screen 0.2854, screen 0.0310 center
set label "accuracy [%]" at screen 0.0195, screen 0.4405 center rotate
set label "kNN, shape on unseen images" at screen 0.2854, screen 0.7667 center
set xrange [0.050000:40.000000]
set logscale x
set xtics (0.062500, 0.250000, 1.000000, 4.000000, 16.000000)
set yrange [63.333300:95.036700]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "negatives with the query's code, K/2^b" at screen 0.7854, screen 0.0310 center
set label "pretext accuracy [%]" at screen 0.5195, screen 0.4405 center rotate
set label "own key first in training" at screen 0.7854, screen 0.7667 center
set xrange [0.050000:40.000000]
set logscale x
set xtics (0.062500, 0.250000, 1.000000, 4.000000, 16.000000)
set yrange [56.185900:102.504100]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset multiplot
unset output
