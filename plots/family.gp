# family.svg. To draw it again, in this folder: gnuplot family.gp
reset
if (!exists("output")) output = "family.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.315 40.75
-0.315 36.4
-0.315 40.19
-0.315 41.28
-0.315 36.21
END
$mean_here_0_0 << END
-0.105 38.966 35.9109 42.0211
END
$seeds_here_0_1 << END
0.685 59.33
0.685 64.36
0.685 67.77
0.685 53.98
0.685 65.89
END
$mean_here_0_1 << END
0.895 62.266 55.3224 69.2096
END
$seeds_here_0_2 << END
1.685 60.33
1.685 53.12
1.685 63.43
1.685 61.08
1.685 60.94
END
$mean_here_0_2 << END
1.895 59.78 54.9305 64.6295
END
$seeds_here_0_3 << END
2.685 55.59
2.685 57.23
2.685 53.12
2.685 54.57
2.685 54.61
END
$mean_here_0_3 << END
2.895 55.024 53.142 56.906
END
$seeds_here_0_4 << END
3.685 86.65
3.685 84.28
3.685 85.35
3.685 84.4
3.685 86.99
END
$mean_here_0_4 << END
3.895 85.534 83.981 87.087
END
$seeds_here_0_5 << END
4.685 87.21
4.685 87.21
4.685 85.6
4.685 88.65
4.685 86.08
END
$mean_here_0_5 << END
4.895 86.95 85.4802 88.4198
END
$seeds_here_0_6 << END
5.685 85.38
5.685 90.6
5.685 89.33
5.685 90.48
5.685 89.5
END
$mean_here_0_6 << END
5.895 89.058 86.4097 91.7063
END
$seeds_here_0_7 << END
6.685 81.01
6.685 83.23
6.685 85.01
6.685 82.5
6.685 88.79
END
$mean_here_0_7 << END
6.895 84.108 80.3991 87.8169
END
$seeds_here_0_8 << END
7.685 85.38
7.685 79.81
7.685 82.5
7.685 86.84
7.685 85.62
END
$mean_here_0_8 << END
7.895 84.03 80.4964 87.5636
END
$seeds_here_0_9 << END
8.685 88.99
8.685 86.06
8.685 85.18
8.685 86.57
8.685 85.69
END
$mean_here_0_9 << END
8.895 86.498 84.6566 88.3394
END
$seeds_here_0_10 << END
9.685 98.75
9.685 98.46
9.685 98.58
9.685 98.63
9.685 98.49
END
$mean_here_0_10 << END
9.895 98.582 98.4379 98.7261
END
$seeds_here_1_0 << END
0.105 35.13
0.105 32.84
0.105 33.67
0.105 35.89
0.105 32.25
END
$mean_here_1_0 << END
0.315 33.956 32.057 35.855
END
$seeds_here_1_1 << END
1.105 41.7
1.105 41.89
1.105 45.29
1.105 35.35
1.105 42.09
END
$mean_here_1_1 << END
1.315 41.264 36.7679 45.7601
END
$seeds_here_1_2 << END
2.105 37.43
2.105 36.5
2.105 40.7
2.105 41.43
2.105 38.67
END
$mean_here_1_2 << END
2.315 38.946 36.3412 41.5508
END
$seeds_here_1_3 << END
3.105 37.65
3.105 35.45
3.105 33.11
3.105 33.37
3.105 31.67
END
$mean_here_1_3 << END
3.315 34.25 31.3559 37.1441
END
$seeds_here_1_4 << END
4.105 62.6
4.105 62.38
4.105 63.72
4.105 66.48
4.105 64.28
END
$mean_here_1_4 << END
4.315 63.892 61.8486 65.9354
END
$seeds_here_1_5 << END
5.105 71.34
5.105 77.64
5.105 71.48
5.105 75.61
5.105 75.51
END
$mean_here_1_5 << END
5.315 74.316 70.8566 77.7754
END
$seeds_here_1_6 << END
6.105 69.58
6.105 76.71
6.105 77.95
6.105 77.69
6.105 78.12
END
$mean_here_1_6 << END
6.315 76.01 71.4957 80.5243
END
$seeds_here_1_7 << END
7.105 59.45
7.105 61.65
7.105 62.23
7.105 63.45
7.105 75.12
END
$mean_here_1_7 << END
7.315 64.38 56.711 72.049
END
$seeds_here_1_8 << END
8.105 68.41
8.105 61.06
8.105 66.55
8.105 70.8
8.105 67.77
END
$mean_here_1_8 << END
8.315 66.918 62.4208 71.4152
END
$seeds_here_1_9 << END
9.105 74.54
9.105 72.41
9.105 68.99
9.105 72.41
9.105 71.97
END
$mean_here_1_9 << END
9.315 72.064 69.594 74.534
END
$seeds_here_1_10 << END
10.105 98.17
10.105 97.07
10.105 97.92
10.105 98
10.105 96.88
END
$mean_here_1_10 << END
10.315 97.608 96.877 98.339
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "One recipe, and what each method learns by it" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1570, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "linear probe" at screen 0.1765, screen 0.8775 left
set label "" at screen 0.3375, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "kNN" at screen 0.3570, screen 0.8775 left
set label "" at screen 0.4247, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4442, screen 0.8775 left
set label "" at screen 0.5637, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.5832, screen 0.8775 left
set xtics ("untrained" 0, "InstDisc" 1, "PIRL" 2, "CPC" 3, "SimCLR" 4, "MoCo v1" 5, "MoCo v2" 6, "MoCo v3" 7, "BYOL" 8, "DINO" 9, "supervised" 10) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.2171
set tmargin at screen 0.8200
set label "" at screen 0.5354, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.5185 center rotate
set xrange [-0.500000:10.500000]
unset logscale x
set yrange [26.638353:103.467584]
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
  $seeds_here_0_8 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_8 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_8 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_9 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_9 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_9 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_10 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_10 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_10 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
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
  $mean_here_1_7 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_8 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_8 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_8 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_9 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_9 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_9 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_10 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_10 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_10 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
