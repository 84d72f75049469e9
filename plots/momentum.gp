# momentum.svg. To draw it again, in this folder: gnuplot momentum.gp
reset
if (!exists("output")) output = "momentum.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 43.19
-0.21 40.99
-0.21 43.26
-0.21 43.46
-0.21 38.84
-0.21 37.7
-0.21 43.19
-0.21 41.31
-0.21 42.41
-0.21 40.41
END
$mean_here_0_0_0 << END
0.21 41.476 40.0359 42.9161
END
$seeds_here_0_0_1 << END
0.79 50.49
0.79 54.05
0.79 52.25
0.79 54.32
0.79 52.37
0.79 56.79
0.79 54.3
0.79 52.93
0.79 55
0.79 56.52
END
$mean_here_0_0_1 << END
1.21 53.902 52.5031 55.3009
END
$seeds_here_0_0_2 << END
1.79 57.71
1.79 64.7
1.79 63.92
1.79 66.92
1.79 60.5
1.79 62.43
1.79 64.89
1.79 64.06
1.79 60.35
1.79 68.19
END
$mean_here_0_0_2 << END
2.21 63.367 61.0927 65.6413
END
$seeds_here_0_0_3 << END
2.79 67.19
2.79 68.24
2.79 66.63
2.79 64.43
2.79 62.52
2.79 65.84
2.79 66.82
2.79 62.72
2.79 62.94
2.79 66.87
END
$mean_here_0_0_3 << END
3.21 65.42 63.9191 66.9209
END
$seeds_here_0_0_4 << END
3.79 66.02
3.79 65.8
3.79 66.14
3.79 63.38
3.79 60.28
3.79 63.48
3.79 66.99
3.79 60.5
3.79 60.55
3.79 65.14
END
$mean_here_0_0_4 << END
4.21 63.828 61.9734 65.6826
END
$seeds_here_0_0_5 << END
4.79 62.65
4.79 61.21
4.79 59.45
4.79 61.25
4.79 58.91
4.79 59.18
4.79 64.94
4.79 60.57
4.79 57.79
4.79 61.38
END
$mean_here_0_0_5 << END
5.21 60.733 59.2562 62.2098
END
$seeds_here_1_0_0 << END
-0.21 36.84
-0.21 38.5
-0.21 37.79
-0.21 39.01
-0.21 35.21
-0.21 36.01
-0.21 38.33
-0.21 35.45
-0.21 37.35
-0.21 35.18
END
$mean_here_1_0_0 << END
0.21 36.967 35.9353 37.9987
END
$seeds_here_1_0_1 << END
0.79 38.4
0.79 41.31
0.79 40.94
0.79 44.21
0.79 41.75
0.79 43.63
0.79 40.19
0.79 41.38
0.79 41.85
0.79 44.12
END
$mean_here_1_0_1 << END
1.21 41.778 40.4753 43.0807
END
$seeds_here_1_0_2 << END
1.79 43.53
1.79 47.9
1.79 45.07
1.79 50.17
1.79 44.63
1.79 46.41
1.79 46.17
1.79 47.71
1.79 44.26
1.79 48.88
END
$mean_here_1_0_2 << END
2.21 46.473 44.9268 48.0192
END
$seeds_here_1_0_3 << END
2.79 49
2.79 52.98
2.79 47.92
2.79 49.71
2.79 45.65
2.79 48.29
2.79 49.78
2.79 46.58
2.79 44.9
2.79 50.66
END
$mean_here_1_0_3 << END
3.21 48.547 46.8075 50.2865
END
$seeds_here_1_0_4 << END
3.79 47.66
3.79 50.95
3.79 48.24
3.79 47.68
3.79 44.58
3.79 47.36
3.79 50.66
3.79 44.43
3.79 44.68
3.79 49.93
END
$mean_here_1_0_4 << END
4.21 47.617 45.8617 49.3723
END
$seeds_here_1_0_5 << END
4.79 45.7
4.79 48.24
4.79 43.9
4.79 47.07
4.79 44.09
4.79 44.63
4.79 48.71
4.79 44.78
4.79 43.09
4.79 45.9
END
$mean_here_1_0_5 << END
5.21 45.611 44.2624 46.9596
END
$mean_paper_0_2 << END
2 55.2 55.2 55.2
END
$mean_paper_0_3 << END
3 57.8 57.8 57.8
END
$mean_paper_0_4 << END
4 59 59 59
END
$mean_paper_0_5 << END
5 58.9 58.9 58.9
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Accuracy against the momentum of the key encoder" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.2909, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.3104, screen 0.8775 left
set label "" at screen 0.4299, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.4494, screen 0.8775 left
set xtics ("untrained" 0, "0" 1, "0.9" 2, "0.99" 3, "0.999" 4, "0.9999" 5) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.2079
set tmargin at screen 0.7650
set label "momentum m" at screen 0.2020, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4864 center rotate
set label "here: linear probe" at screen 0.2020, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [35.562200:70.377800]
unset logscale y
plot \
  $seeds_here_0_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_0_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_0_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
  $seeds_here_0_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_0_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_0_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_0_0_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_0_0_3 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_0_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_0_0_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_0_0_4 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_0_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_0_0_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_0_0_5 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_0_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_0_0_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.2079
set tmargin at screen 0.7650
set label "momentum m" at screen 0.5354, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.3528, screen 0.4864 center rotate
set label "here: kNN" at screen 0.5354, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [33.934000:54.226000]
unset logscale y
plot \
  $seeds_here_1_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_1_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_1_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
  $seeds_here_1_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_1_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_1_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_0_3 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_1_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_1_0_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_1_0_4 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_1_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_1_0_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_1_0_5 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_0_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.2079
set tmargin at screen 0.7650
set label "momentum m" at screen 0.8687, screen 0.0325 center
set label "probe on ImageNet [%], other scale" at screen 0.6862, screen 0.4864 center rotate
set label "paper (m = 0 fails)" at screen 0.8687, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [54.000000:60.000000]
unset logscale y
plot \
  $mean_paper_0_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_paper_0_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_paper_0_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $mean_paper_0_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset multiplot
unset output
