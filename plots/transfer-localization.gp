# transfer-localization.svg. To draw it again, in this folder: gnuplot transfer-localization.gp
reset
if (!exists("output")) output = "transfer-localization.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.2996 37.11
-0.2996 33.98
-0.2996 39.26
-0.2996 40.23
-0.2996 32.71
END
$mean_here_0_0 << END
-0.1204 36.658 32.611 40.705
END
$seeds_here_0_1 << END
0.7004 98.54
0.7004 97.85
0.7004 98.63
0.7004 98.54
0.7004 98.05
END
$mean_here_0_1 << END
0.8796 98.322 97.8889 98.7551
END
$seeds_here_0_2 << END
1.7004 94.92
1.7004 93.55
1.7004 93.75
1.7004 94.92
1.7004 92.77
END
$mean_here_0_2 << END
1.8796 93.982 92.8257 95.1383
END
$seeds_here_0_3 << END
2.7004 93.07
2.7004 94.53
2.7004 94.43
2.7004 93.95
2.7004 94.53
END
$mean_here_0_3 << END
2.8796 94.102 93.3261 94.8779
END
$seeds_here_0_4 << END
3.7004 83.79
3.7004 85.64
3.7004 83.3
3.7004 85.74
3.7004 82.91
END
$mean_here_0_4 << END
3.8796 84.276 82.6266 85.9254
END
$seeds_here_0_5 << END
4.7004 84.38
4.7004 87.3
4.7004 83.11
4.7004 90.14
4.7004 86.04
END
$mean_here_0_5 << END
4.8796 86.194 82.8152 89.5728
END
$seeds_here_0_6 << END
5.7004 89.36
5.7004 89.16
5.7004 89.16
5.7004 89.26
5.7004 89.65
END
$mean_here_0_6 << END
5.8796 89.318 89.0656 89.5704
END
$seeds_here_0_7 << END
6.7004 76.27
6.7004 74.41
6.7004 77.83
6.7004 76.95
6.7004 78.71
END
$mean_here_0_7 << END
6.8796 76.834 74.8014 78.8666
END
$seeds_here_1_0 << END
0.1204 17.19
0.1204 19.39
0.1204 20.12
0.1204 24.56
0.1204 16.6
END
$mean_here_1_0 << END
0.2996 19.572 15.6593 23.4847
END
$seeds_here_1_1 << END
1.1204 40.88
1.1204 40.97
1.1204 45.07
1.1204 45.06
1.1204 44.51
END
$mean_here_1_1 << END
1.2996 43.298 40.5933 46.0027
END
$seeds_here_1_2 << END
2.1204 32.8
2.1204 34.71
2.1204 33.35
2.1204 36.08
2.1204 32.07
END
$mean_here_1_2 << END
2.2996 33.802 31.8171 35.7869
END
$seeds_here_1_3 << END
3.1204 37.18
3.1204 35.05
3.1204 38.01
3.1204 41.53
3.1204 40.17
END
$mean_here_1_3 << END
3.2996 38.388 35.235 41.541
END
$seeds_here_1_4 << END
4.1204 44.32
4.1204 40.07
4.1204 46.84
4.1204 44.9
4.1204 41.84
END
$mean_here_1_4 << END
4.2996 43.594 40.2934 46.8946
END
$seeds_here_1_5 << END
5.1204 45.78
5.1204 48.99
5.1204 45.84
5.1204 43.57
5.1204 49.7
END
$mean_here_1_5 << END
5.2996 46.776 43.6349 49.9171
END
$seeds_here_1_6 << END
6.1204 44.84
6.1204 45.19
6.1204 30.84
6.1204 44.55
6.1204 42.87
END
$mean_here_1_6 << END
6.2996 41.658 34.068 49.248
END
$seeds_here_1_7 << END
7.1204 1.49
7.1204 1.01
7.1204 6.28
7.1204 9.12
7.1204 7.12
END
$mean_here_1_7 << END
7.2996 5.004 0.5553 9.4527
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What features tell without being tuned" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.0555, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "class probe, single objects" at screen 0.0750, screen 0.8775 left
set label "" at screen 0.3915, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "Jaccard of the longest features, scenes" at screen 0.4110, screen 0.8775 left
set label "" at screen 0.8518, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.8713, screen 0.8775 left
set label "" at screen 0.3604, screen 0.8225 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.3799, screen 0.8225 left
set xtics ("from scratch" 0, "supervised" 1, "supervised, two groups" 2, "supervised, with place" 3, "MoCo v1" 4, "MoCo v2" 5, "end-to-end" 6, "memory bank" 7) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.3276
set tmargin at screen 0.7650
set label "" at screen 0.5354, screen 0.0325 center
set label "[%]" at screen 0.0195, screen 0.5463 center rotate
set xrange [-0.500000:7.500000]
unset logscale x
set yrange [-6.318685:105.629094]
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
