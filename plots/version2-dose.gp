# version2-dose.svg. To draw it again, in this folder: gnuplot version2-dose.gp
reset
if (!exists("output")) output = "version2-dose.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.2521 52.25
-0.2521 58.01
-0.2521 53.78
-0.2521 54.66
-0.2521 51.51
END
$mean_here_0_0 << END
-0.1176 54.042 50.8875 57.1965
END
$seeds_here_0_1 << END
0.7479 54
0.7479 59.59
0.7479 56.91
0.7479 56.71
0.7479 53.22
END
$mean_here_0_1 << END
0.8824 56.086 52.9257 59.2463
END
$seeds_here_0_2 << END
1.7479 61.84
1.7479 63.94
1.7479 62.3
1.7479 60.08
1.7479 62.72
END
$mean_here_0_2 << END
1.8824 62.176 60.4278 63.9242
END
$seeds_here_0_3 << END
2.7479 58.5
2.7479 63.79
2.7479 62.18
2.7479 63.53
2.7479 54.83
END
$mean_here_0_3 << END
2.8824 60.566 55.7991 65.3329
END
$seeds_here_0_4 << END
3.7479 73.68
3.7479 73.36
3.7479 70.12
3.7479 70.63
3.7479 74.76
END
$mean_here_0_4 << END
3.8824 72.51 69.9958 75.0242
END
$seeds_here_0_5 << END
4.7479 57.23
4.7479 57.3
4.7479 63.6
4.7479 60.18
4.7479 61.69
END
$mean_here_0_5 << END
4.8824 60 56.5539 63.4461
END
$seeds_here_1_0 << END
0.1176 56.23
0.1176 58.79
0.1176 56.15
0.1176 56.57
0.1176 51.54
END
$mean_here_1_0 << END
0.2521 55.856 52.5725 59.1395
END
$seeds_here_1_1 << END
1.1176 54.44
1.1176 62.6
1.1176 61.72
1.1176 60.6
1.1176 53.74
END
$mean_here_1_1 << END
1.2521 58.62 53.4014 63.8386
END
$seeds_here_1_2 << END
2.1176 62.5
2.1176 66.26
2.1176 61.99
2.1176 63.26
2.1176 62.7
END
$mean_here_1_2 << END
2.2521 63.342 61.2394 65.4446
END
$seeds_here_1_3 << END
3.1176 59.06
3.1176 61.77
3.1176 61.35
3.1176 62.52
3.1176 57.01
END
$mean_here_1_3 << END
3.2521 60.342 57.528 63.156
END
$seeds_here_1_4 << END
4.1176 74.1
4.1176 75.78
4.1176 73.17
4.1176 73.93
4.1176 74.15
END
$mean_here_1_4 << END
4.2521 74.226 73.0416 75.4104
END
$seeds_here_1_5 << END
5.1176 56.4
5.1176 61.38
5.1176 59.25
5.1176 62.11
5.1176 64.99
END
$mean_here_1_5 << END
5.2521 60.826 56.8329 64.8191
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What is learned of the shape, dose by dose" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1674, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "K = 16" at screen 0.1869, screen 0.8775 left
set label "" at screen 0.2857, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "K = 256" at screen 0.3052, screen 0.8775 left
set label "" at screen 0.4143, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4338, screen 0.8775 left
set label "" at screen 0.5534, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.5729, screen 0.8775 left
set xtics ("none (3.1)" 0, "hue 0.1 (2.1)" 1, "hue 0.4 (0.8)" 2, "and grey 0.5 (0.8)" 3, "and blur 0.5 (0.6)" 4, "and blur 1 (0.8)" 5) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.2908
set tmargin at screen 0.8200
set label "what the views have (bits that two of them share, to an untrained reader)" at screen 0.5354, screen 0.0325 center
set label "kNN on unseen images [%]" at screen 0.0195, screen 0.5554 center rotate
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [49.144995:77.522477]
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
  $mean_here_1_5 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
