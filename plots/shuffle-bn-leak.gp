# shuffle-bn-leak.svg. To draw it again, in this folder: gnuplot shuffle-bn-leak.gp
reset
if (!exists("output")) output = "shuffle-bn-leak.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.1261 5.27
-0.1261 5.66
-0.1261 3.52
-0.1261 9.96
-0.1261 4.49
-0.1261 8.98
END
$mean_here_0_0 << END
-0.0588 6.3133 3.6152 9.0115
END
$seeds_here_0_1 << END
0.8739 8.98
0.8739 6.84
0.8739 7.81
0.8739 8.01
0.8739 21.68
0.8739 24.8
END
$mean_here_0_1 << END
0.9412 13.02 4.6177 21.4223
END
$seeds_here_0_2 << END
1.8739 13.67
1.8739 15.62
1.8739 15.23
1.8739 14.26
1.8739 15.04
1.8739 13.87
END
$mean_here_0_2 << END
1.9412 14.615 13.783 15.447
END
$seeds_here_1_0 << END
0.0588 76.56
0.0588 77.54
0.0588 77.93
0.0588 76.17
0.0588 79.69
0.0588 78.32
END
$mean_here_1_0 << END
0.1261 77.7017 76.369 79.0344
END
$seeds_here_1_1 << END
1.0588 86.72
1.0588 85.55
1.0588 84.77
1.0588 86.52
1.0588 86.72
1.0588 84.96
END
$mean_here_1_1 << END
1.1261 85.8733 84.9338 86.8129
END
$seeds_here_1_2 << END
2.0588 59.96
2.0588 61.52
2.0588 68.95
2.0588 62.7
2.0588 67.19
2.0588 59.57
END
$mean_here_1_2 << END
2.1261 63.315 59.233 67.397
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "How much of the pretext accuracy rests on the company" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1311, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1506, screen 0.8775 left
set label "" at screen 0.2701, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.2896, screen 0.8775 left
set label "" at screen 0.4506, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4701, screen 0.8775 left
set label "" at screen 0.5896, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.6091, screen 0.8775 left
set xtics ("groups of 2" 0, "groups of 4" 1, "groups of 8" 2) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.8200
set label "images that are normalised together" at screen 0.5354, screen 0.0325 center
set label "lost without company [points]" at screen 0.0195, screen 0.4925 center rotate
set xrange [-0.500000:2.500000]
unset logscale x
set yrange [-2.310504:92.643411]
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
  $seeds_here_1_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
