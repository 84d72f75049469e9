# shuffle-bn.svg. To draw it again, in this folder: gnuplot shuffle-bn.gp
reset
if (!exists("output")) output = "shuffle-bn.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
500 22.598 21.97 23.54
1000 24.14 23.24 25.1
1500 26.326 24.61 28.22
2000 26.934 25.88 28.42
2500 28.906 26.07 31.64
3000 30.918 27.34 33.5
3500 33.594 31.64 35.94
4000 33.788 32.32 34.77
4500 33.378 29.88 35.35
5000 34.826 32.62 37.3
5500 36.522 35.06 39.55
6000 38.908 37.21 42.19
6500 40.33 37.3 45.41
7000 42.05 37.21 46.58
END
$panel0_curve1 << END
500 28.848 24.46 32.89
1000 12.68 9.6 18.25
1500 7.488 5.76 9.95
2000 10.176 6.4 13.24
2500 15.402 14.14 16.44
3000 14.614 14.05 15.55
3500 14.128 12.47 15.71
4000 13.606 12.78 15.07
4500 13.286 12.45 15
5000 13.902 12.12 15.44
5500 16.004 13.62 19.14
6000 16.364 15.19 18
6500 17.606 15.29 20.11
7000 19.8 16.65 21.93
END
$panel0_curve2 << END
500 23.322 22.95 24.71
1000 26.64 23.63 28.81
1500 27.208 25.49 31.45
2000 29.61 26.76 32.23
2500 30.9 27.64 33.79
3000 32.562 29.79 36.82
3500 34.884 30.96 37.5
4000 38.456 32.71 42.29
4500 40.722 31.74 45.41
5000 43.708 36.91 52.34
5500 47.89 40.33 53.42
6000 49.436 42.58 54.3
6500 49.452 41.5 55.37
7000 51.662 48.54 54.59
END
$panel0_curve3 << END
500 34.154 32.15 36.08
1000 31.696 30.71 32.85
1500 29.986 28.91 30.84
2000 29.946 28.94 30.98
2500 30.356 27.91 31.91
3000 30.368 29.12 31.79
3500 31.372 29.96 32.84
4000 32.754 30 34.7
4500 33.836 30.66 34.83
5000 34.876 31.3 36.98
5500 36.91 33.01 38.66
6000 39.28 35.8 42.15
6500 40.964 36.91 42.71
7000 42.616 39.99 43.98
END
$panel1_curve0 << END
500 26.114 23.44 27.73
1000 26.036 21.68 28.03
1500 30.118 26.56 34.38
2000 30.154 26.95 33.2
2500 31.346 29.39 34.18
3000 31.856 29.59 34.28
3500 33.398 31.45 36.91
4000 34.864 31.84 36.91
4500 37.46 35.06 43.65
5000 40.646 38.09 47.27
5500 41.934 39.16 47.95
6000 46.78 42.68 56.35
6500 50.508 44.63 58.69
7000 53.282 45.61 60.06
END
$panel1_curve1 << END
500 21.682 17.74 24.11
1000 18.344 14.95 20.07
1500 14.608 13.46 15.53
2000 13.582 11.04 16.93
2500 15.086 14.5 15.53
3000 16.07 15.53 17.23
3500 15.228 13.3 16.81
4000 15.528 12.45 18.32
4500 16.224 14.69 17.07
5000 17.306 14.32 19.73
5500 17.422 15.91 20.48
6000 18.606 16.25 22.7
6500 21.512 17.54 25.43
7000 23.05 18.59 27.21
END
$panel1_curve2 << END
500 24.786 23.24 28.32
1000 25.468 23.73 27.05
1500 28.594 25.98 31.05
2000 29.082 27.15 31.35
2500 31.056 28.91 32.62
3000 34.276 33.01 35.84
3500 35.236 33.79 36.43
4000 37.284 33.79 41.5
4500 43.124 37.4 49.9
5000 47.654 38.67 51.56
5500 49.922 40.72 54.2
6000 54.064 50.1 58.5
6500 55.332 52.93 57.52
7000 58.534 54.79 61.91
END
$panel1_curve3 << END
500 28.048 27.18 29.68
1000 27.586 27 28.2
1500 25.922 25.04 26.6
2000 25.2 24.73 25.76
2500 25.276 24.82 25.93
3000 25.522 24.32 26.18
3500 25.58 25.09 26.66
4000 26.986 26.46 27.59
4500 28.13 26.25 30.9
5000 29.966 26.27 33.27
5500 32.918 26.21 37.01
6000 35.492 26.69 38.29
6500 37.402 31.09 39.5
7000 39.26 34.48 41.51
END
$panel2_curve0 << END
500 25.078 23.34 27.05
1000 24.412 22.75 27.15
1500 26.526 23.93 33.89
2000 27.206 23.63 29.79
2500 28.81 26.86 31.84
3000 32.344 31.35 33.59
3500 34.804 28.61 40.62
4000 39.218 33.59 43.85
4500 44.706 36.91 48.83
5000 49.998 46.29 52.44
5500 50.764 48.05 53.91
6000 55.78 52.73 58.89
6500 57.792 53.61 60.94
7000 59.004 57.42 61.13
END
$panel2_curve1 << END
500 23.84 22.31 25.82
1000 21.658 20.52 23.15
1500 19.67 18.73 21.12
2000 18.75 16.34 19.82
2500 18.404 17.61 19.73
3000 18.636 17.65 19.71
3500 18.202 17 19.61
4000 18.814 18.11 19.38
4500 19.646 18.81 20.77
5000 21.022 18.68 25.38
5500 23.704 19.55 27.11
6000 27.01 23.91 29.54
6500 29.036 27.35 30.16
7000 30.322 29.07 31.49
END
$panel2_curve2 << END
500 25.372 22.66 28.03
1000 25.664 24.41 26.86
1500 27.578 26.17 30.57
2000 29.18 26.56 31.74
2500 30.234 27.34 34.57
3000 34.708 28.22 42.68
3500 39.512 32.23 46.78
4000 44.804 34.08 49.22
4500 49.278 40.43 52.93
5000 52.5 47.66 56.93
5500 55.214 52.83 58.11
6000 57.266 54 60.16
6500 58.536 54.59 62.6
7000 58.73 56.05 60.74
END
$panel2_curve3 << END
500 26.482 25.29 29.02
1000 26.438 24.5 28.05
1500 24.028 21.75 24.95
2000 23.182 22.1 24.06
2500 23.162 21.94 24.44
3000 24.114 22.99 26.05
3500 24.814 21.55 30.07
4000 27.882 23.26 33.91
4500 30.484 25 34.98
5000 32.864 28.59 36.16
5500 35.512 32.1 38.1
6000 36.42 32.42 38.99
6500 37.63 34.33 39.08
7000 38.768 36.14 40.01
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "The pretext task, and what is learned by it, with and without shuffling" at screen 0.5000, screen 0.9500 center font ',17'
set label "" at screen 0.1274, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1470, screen 0.8833 left
set label "" at screen 0.2665, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.2860, screen 0.8833 left
set arrow from screen 0.4372, screen 0.8833 to screen 0.4811, screen 0.8833 nohead lc rgb '#404040' dt 1 lw 2.5
set label "kNN, unseen images" at screen 0.4909, screen 0.8833 left
set arrow from screen 0.7043, screen 0.8833 to screen 0.7482, screen 0.8833 nohead lc rgb '#3F3F3F' dt (5,4) lw 2.5
set label "pretext task" at screen 0.7579, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.2020, screen 0.0310 center
set label "accuracy [%]" at screen 0.0195, screen 0.4405 center rotate
set label "groups of 2" at screen 0.2020, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:70.000000]
unset logscale y
set label "guessing (kNN)" at graph 0.995, first 12.500000 right offset 0, -0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt 1 lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt (5,4) lw 2.5 pt 5 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.5354, screen 0.0310 center
set label "accuracy [%]" at screen 0.3528, screen 0.4405 center rotate
set label "groups of 4" at screen 0.5354, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:70.000000]
unset logscale y
set label "guessing (kNN)" at graph 0.995, first 12.500000 right offset 0, -0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt 1 lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt (5,4) lw 2.5 pt 5 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.8687, screen 0.0310 center
set label "accuracy [%]" at screen 0.6862, screen 0.4405 center rotate
set label "groups of 8" at screen 0.8687, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:70.000000]
unset logscale y
set label "guessing (kNN)" at graph 0.995, first 12.500000 right offset 0, -0.6 textcolor rgb '#404040'
plot \
  $panel2_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel2_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel2_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel2_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel2_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt 1 lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel2_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt (5,4) lw 2.5 pt 5 ps 1 pointinterval 3
unset multiplot
unset output
