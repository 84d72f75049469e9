# shuffle-bn-leak.svg. To draw it again, in this folder: gnuplot shuffle-bn-leak.gp
reset
if (!exists("output")) output = "shuffle-bn-leak.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
500 23.436 21.09 26.17
1000 23.906 20.31 27.15
1500 24.922 24.41 25.98
2000 23.398 21.68 26.17
2500 25.742 23.24 27.93
3000 25.39 23.24 26.95
3500 24.416 21.88 27.15
4000 24.962 22.27 28.12
4500 24.532 22.66 26.76
5000 25.156 22.85 26.37
5500 26.522 24.8 28.12
6000 25.898 22.85 28.71
6500 25.47 23.63 28.32
7000 23.67 19.92 26.17
END
$panel0_curve1 << END
500 73.944 69.92 76.95
1000 75.938 73.83 79.49
1500 78.164 74.8 80.86
2000 78.748 74.02 83.59
2500 79.336 75.59 82.42
3000 81.054 77.93 83.79
3500 81.678 79.1 86.52
4000 83.71 80.27 89.65
4500 85.47 83.4 87.11
5000 86.406 83.4 87.89
5500 87.774 83.2 91.8
6000 89.57 85.74 91.99
6500 90.546 89.45 92.19
7000 88.866 87.11 89.84
END
$panel0_curve2 << END
500 24.414 23.05 26.17
1000 26.524 23.83 30.08
1500 25.038 23.63 27.73
2000 23.518 21.88 26.17
2500 25.544 24.02 27.34
3000 26.718 25.98 27.34
3500 24.258 22.66 26.17
4000 24.768 23.05 27.93
4500 24.412 20.51 26.56
5000 23.908 22.46 26.76
5500 24.138 21.29 26.56
6000 24.92 23.24 27.34
6500 25.078 23.44 26.95
7000 24.336 21.68 26.56
END
$panel0_curve3 << END
500 25 25 25
1000 25 25 25
1500 25 25 25
2000 25 25 25
2500 25 25 25
3000 25 25 25
3500 25 25 25
4000 25 25 25
4500 25 25 25
5000 25 25 25
5500 25 25 25
6000 25 25 25
6500 25 25 25
7000 25 25 25
END
$panel1_curve0 << END
500 74.96 71.09 79.88
1000 70.742 66.8 73.44
1500 71.212 68.55 75.98
2000 68.632 64.84 70.9
2500 64.92 61.13 67.77
3000 61.328 57.03 67.19
3500 59.53 55.66 63.87
4000 62.89 56.64 66.21
4500 66.29 64.26 69.73
5000 70.392 68.95 72.27
5500 74.336 70.9 78.52
6000 74.96 67.38 82.42
6500 77.422 70.31 81.64
7000 81.6 76.17 86.33
END
$panel1_curve1 << END
500 73.944 69.92 76.95
1000 75.938 73.83 79.49
1500 78.164 74.8 80.86
2000 78.748 74.02 83.59
2500 79.336 75.59 82.42
3000 81.054 77.93 83.79
3500 81.678 79.1 86.52
4000 83.71 80.27 89.65
4500 85.47 83.4 87.11
5000 86.406 83.4 87.89
5500 87.774 83.2 91.8
6000 89.57 85.74 91.99
6500 90.546 89.45 92.19
7000 88.866 87.11 89.84
END
$panel1_curve2 << END
500 25 25 25
1000 25 25 25
1500 25 25 25
2000 25 25 25
2500 25 25 25
3000 25 25 25
3500 25 25 25
4000 25 25 25
4500 25 25 25
5000 25 25 25
5500 25 25 25
6000 25 25 25
6500 25 25 25
7000 25 25 25
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What a key betrays of its company (groups of 4)" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1399, screen 0.8833 to screen 0.1838, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1619, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1936, screen 0.8833 left
set arrow from screen 0.3034, screen 0.8833 to screen 0.3473, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3253, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.3570, screen 0.8833 left
set arrow from screen 0.5082, screen 0.8833 to screen 0.5521, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.5302, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.5619, screen 0.8833 left
set arrow from screen 0.7027, screen 0.8833 to screen 0.7466, screen 0.8833 nohead lc rgb '#56B4E9' dt '_-' lw 2.5
set label "" at screen 0.7247, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#56B4E9'
set label "group norm" at screen 0.7564, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.2854, screen 0.0310 center
set label "keys put to their group [%]" at screen 0.0195, screen 0.4405 center rotate
set label "the group of its query" at screen 0.2854, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing, 1/G" at graph 0.995, first 25.000000 right offset 0, -0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  25.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1 pointinterval 3, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.7854, screen 0.0310 center
set label "keys put to their group [%]" at screen 0.5195, screen 0.4405 center rotate
set label "the group it was encoded in" at screen 0.7854, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing, 1/G" at graph 0.995, first 25.000000 right offset 0, -0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  25.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1 pointinterval 3
unset multiplot
unset output
