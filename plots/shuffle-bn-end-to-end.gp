# shuffle-bn-end-to-end.svg. To draw it again, in this folder: gnuplot shuffle-bn-end-to-end.gp
reset
if (!exists("output")) output = "shuffle-bn-end-to-end.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
500 20.388 19.35 21.15
1000 28.344 26.93 30.12
1500 34.836 32.85 36.89
2000 40.274 37.86 41.98
2500 44.646 41.74 48
3000 49.506 46.66 52.11
3500 53.41 51.69 55.29
4000 56.228 53.05 59.01
4500 58.782 56.73 61.1
5000 60.692 59.01 63.6
5500 62.68 59.9 66.24
6000 64.574 62.29 66.72
6500 65.734 63.83 67.19
7000 67.148 65.04 69.53
END
$panel0_curve1 << END
500 31.244 29.82 32.48
1000 41.334 40.36 42.94
1500 48.32 45.76 51.5
2000 57.114 54.64 62.31
2500 64.206 61.45 68.69
3000 68.934 66.74 71.99
3500 71.474 69.97 73.11
4000 73.7 71.88 74.8
4500 75.296 74.11 75.96
5000 77.318 75.85 79.39
5500 78.778 76.5 81.39
6000 79.95 77.65 81.46
6500 80.994 78.9 82.95
7000 82.402 80.81 84.26
END
$panel1_curve0 << END
500 32.912 28.81 35.55
1000 35.41 34.57 36.91
1500 40.254 37.21 42.19
2000 48.81 43.46 52.25
2500 52.89 46.39 57.23
3000 58.79 53.42 61.33
3500 59.61 58.01 60.55
4000 63.064 60.25 66.7
4500 63.534 62.3 64.94
5000 67.56 65.53 70.31
5500 67.736 64.16 69.73
6000 69.804 68.65 71.68
6500 72.092 70.51 73.93
7000 70.704 68.46 74.51
END
$panel1_curve1 << END
500 33.908 31.45 35.16
1000 36.37 34.67 38.48
1500 42.714 40.04 46.29
2000 47.89 45.51 51.46
2500 54.882 52.83 56.35
3000 56.308 53.12 57.52
3500 58.928 57.52 60.74
4000 60.9 58.89 62.21
4500 62.93 60.84 65.43
5000 62.774 60.94 64.06
5500 64.784 62.89 66.21
6000 65.742 62.79 68.75
6500 67.208 63.28 71.19
7000 66.818 62.6 70.21
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "End-to-end (groups of 4): the pretext task gains, kNN loses" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1872, screen 0.8833 to screen 0.2311, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.2091, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.2409, screen 0.8833 left
set arrow from screen 0.3506, screen 0.8833 to screen 0.3945, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3726, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.4043, screen 0.8833 left
set label "" at screen 0.5652, screen 0.8833 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.5848, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "step" at screen 0.2854, screen 0.0310 center
set label "accuracy [%]" at screen 0.0195, screen 0.4667 center rotate
set label "the pretext task" at screen 0.2854, screen 0.8190 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [14.806300:88.803700]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "step" at screen 0.7854, screen 0.0310 center
set label "accuracy [%]" at screen 0.5195, screen 0.4667 center rotate
set label "kNN, unseen images" at screen 0.7854, screen 0.8190 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [25.611000:77.709000]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 3
unset multiplot
unset output
