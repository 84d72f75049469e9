# shuffle-bn-controls.svg. To draw it again, in this folder: gnuplot shuffle-bn-controls.gp
reset
if (!exists("output")) output = "shuffle-bn-controls.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.2884 17.78
-0.2884 16.15
-0.2884 18.57
-0.2884 17.64
-0.2884 17.07
END
$mean_here_0_0 << END
-0.1316 17.442 16.3256 18.5584
END
$seeds_here_0_1 << END
0.7116 20.15
0.7116 23.95
0.7116 20.01
0.7116 17.78
0.7116 18.85
END
$mean_here_0_1 << END
0.8684 20.148 17.2515 23.0445
END
$seeds_here_0_2 << END
1.7116 28.91
1.7116 25.75
1.7116 29.33
1.7116 25.24
1.7116 28.36
END
$mean_here_0_2 << END
1.8684 27.518 25.1748 29.8612
END
$seeds_here_0_3 << END
2.7116 37.27
2.7116 35.19
2.7116 35.36
2.7116 34.02
2.7116 35.56
END
$mean_here_0_3 << END
2.8684 35.48 34.0319 36.9281
END
$seeds_here_0_4 << END
3.7116 28.57
3.7116 29.51
3.7116 31.29
3.7116 32.22
3.7116 27.26
END
$mean_here_0_4 << END
3.8684 29.77 27.2773 32.2627
END
$seeds_here_0_5 << END
4.7116 0.81
4.7116 0.75
4.7116 0.88
4.7116 0.85
4.7116 0.82
END
$mean_here_0_5 << END
4.8684 0.822 0.7616 0.8824
END
$seeds_here_0_6 << END
5.7116 63.07
5.7116 66.56
5.7116 67.42
5.7116 63.12
5.7116 65
END
$mean_here_0_6 << END
5.8684 65.034 62.5864 67.4816
END
$seeds_here_1_0 << END
0.1316 41.66
0.1316 41.55
0.1316 36.43
0.1316 40.63
0.1316 39.44
END
$mean_here_1_0 << END
0.2884 39.942 37.2647 42.6193
END
$seeds_here_1_1 << END
1.1316 37.62
1.1316 38.68
1.1316 37.8
1.1316 29.62
1.1316 37.63
END
$mean_here_1_1 << END
1.2884 36.27 31.6223 40.9177
END
$seeds_here_1_2 << END
2.1316 37.23
2.1316 39.04
2.1316 37.96
2.1316 37.43
2.1316 33.75
END
$mean_here_1_2 << END
2.2884 37.082 34.6103 39.5537
END
$seeds_here_1_6 << END
6.1316 80.16
6.1316 81.97
6.1316 82.14
6.1316 78.54
6.1316 79.85
END
$mean_here_1_6 << END
6.2884 80.532 78.6464 82.4176
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Who gains from keys that are not shuffled" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1311, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1506, screen 0.8775 left
set label "" at screen 0.2701, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.2896, screen 0.8775 left
set label "" at screen 0.4506, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4701, screen 0.8775 left
set label "" at screen 0.5896, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.6091, screen 0.8775 left
set xtics ("groups of 2" 0, "groups of 4" 1, "groups of 8" 2, "one group" 3, "group norm" 4, "memory bank" 5, "end-to-end" 6) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.8200
set label "normalised together (group norm, memory bank and end-to-end: groups of 4)" at screen 0.5354, screen 0.0325 center
set label "pretext task [%]" at screen 0.0195, screen 0.4925 center rotate
set xrange [-0.500000:6.500000]
unset logscale x
set yrange [-4.966735:88.134377]
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
  $seeds_here_1_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_6 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
