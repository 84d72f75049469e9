# trends.svg. To draw it again, in this folder: gnuplot trends.gp
reset
if (!exists("output")) output = "trends.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.2996 46.48
-0.2996 46.34
-0.2996 45.61
-0.2996 47
-0.2996 45.34
END
$mean_here_0_0 << END
-0.1204 46.154 45.3176 46.9904
END
$seeds_here_0_1 << END
0.7004 51.78
0.7004 54.59
0.7004 52.78
0.7004 51.12
0.7004 49.24
END
$mean_here_0_1 << END
0.8796 51.902 49.4414 54.3626
END
$seeds_here_0_2 << END
1.7004 40.8
1.7004 46.92
1.7004 44.14
1.7004 43.48
1.7004 45.51
END
$mean_here_0_2 << END
1.8796 44.17 41.312 47.028
END
$seeds_here_0_3 << END
2.7004 38.4
2.7004 41.31
2.7004 40.94
2.7004 44.21
2.7004 41.75
2.7004 43.63
2.7004 40.19
2.7004 41.38
2.7004 41.85
2.7004 44.12
END
$mean_here_0_3 << END
2.8796 41.778 40.4753 43.0807
END
$seeds_here_0_4 << END
3.7004 43.53
3.7004 47.9
3.7004 45.07
3.7004 50.17
3.7004 44.63
3.7004 46.41
3.7004 46.17
3.7004 47.71
3.7004 44.26
3.7004 48.88
END
$mean_here_0_4 << END
3.8796 46.473 44.9268 48.0192
END
$seeds_here_0_5 << END
4.7004 49
4.7004 52.98
4.7004 47.92
4.7004 49.71
4.7004 45.65
4.7004 48.29
4.7004 49.78
4.7004 46.58
4.7004 44.9
4.7004 50.66
END
$mean_here_0_5 << END
4.8796 48.547 46.8075 50.2865
END
$seeds_here_0_6 << END
5.7004 48.36
5.7004 55.62
5.7004 48.75
5.7004 49.68
5.7004 45
5.7004 48.44
5.7004 56.2
5.7004 47
5.7004 47.78
5.7004 47.07
5.7004 51.29
5.7004 47.51
5.7004 50.02
5.7004 46.9
END
$mean_here_0_6 << END
5.8796 49.2586 47.4041 51.113
END
$seeds_here_0_7 << END
6.7004 35.45
6.7004 38.79
6.7004 35.91
6.7004 39.31
6.7004 33.11
6.7004 34.91
6.7004 37.87
6.7004 33.91
6.7004 32.54
6.7004 34.25
6.7004 34.91
6.7004 34.11
6.7004 34.62
6.7004 37.35
END
$mean_here_0_7 << END
6.8796 35.5029 34.299 36.7067
END
$seeds_here_1_0 << END
0.1204 47.07
0.1204 42.85
0.1204 48.49
0.1204 45.73
0.1204 48.19
END
$mean_here_1_0 << END
0.2996 46.466 43.6176 49.3144
END
$seeds_here_1_1 << END
1.1204 48.88
1.1204 48.1
1.1204 52.76
1.1204 50.2
1.1204 52.42
END
$mean_here_1_1 << END
1.2996 50.472 47.8924 53.0516
END
$seeds_here_1_2 << END
2.1204 49.51
2.1204 46.61
2.1204 51.54
2.1204 51.1
2.1204 50.15
END
$mean_here_1_2 << END
2.2996 49.782 47.3696 52.1944
END
$seeds_here_1_3 << END
3.1204 45.56
3.1204 41.94
3.1204 45.61
3.1204 46.88
3.1204 46.8
END
$mean_here_1_3 << END
3.2996 45.358 42.8605 47.8555
END
$seeds_here_1_4 << END
4.1204 47.73
4.1204 45.29
4.1204 47.56
4.1204 46.12
4.1204 47.83
END
$mean_here_1_4 << END
4.2996 46.906 45.4917 48.3203
END
$seeds_here_1_5 << END
5.1204 47.88
5.1204 46.73
5.1204 50.05
5.1204 47.8
5.1204 50.39
END
$mean_here_1_5 << END
5.2996 48.57 46.6109 50.5291
END
$seeds_here_1_6 << END
6.1204 52.34
6.1204 50.78
6.1204 52.12
6.1204 50.71
6.1204 54.03
END
$mean_here_1_6 << END
6.2996 51.996 50.3068 53.6852
END
$seeds_here_1_7 << END
7.1204 35.84
7.1204 32.23
7.1204 35.52
7.1204 35.4
7.1204 34.06
END
$mean_here_1_7 << END
7.2996 34.61 32.7546 36.4654
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Four trends of the paper, on shapes and on clothes" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1674, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "shapes" at screen 0.1869, screen 0.8775 left
set label "" at screen 0.2857, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "clothes" at screen 0.3052, screen 0.8775 left
set label "" at screen 0.4143, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4338, screen 0.8775 left
set label "" at screen 0.5534, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.5729, screen 0.8775 left
set xtics ("K = 16" 0, "K = 256" 1, "bank, 256" 2, "m = 0" 3, "m = 0.9" 4, "m = 0.99" 5, "shuffled" 6, "not shuffled" 7) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.2355
set tmargin at screen 0.8200
set label "negatives; mechanism; momentum; shuffling" at screen 0.5354, screen 0.0325 center
set label "kNN on unseen images [%]" at screen 0.0195, screen 0.5277 center rotate
set xrange [-0.500000:7.500000]
unset logscale x
set yrange [30.552100:57.877900]
unset logscale y
plot \
  $seeds_here_0_0 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_2 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_3 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_4 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_5 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_5 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_6 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_6 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_6 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_7 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_7 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_7 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_3 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_4 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_4 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_5 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_5 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_6 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_7 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_7 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_7 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
