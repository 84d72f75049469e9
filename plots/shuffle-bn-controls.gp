# shuffle-bn-controls.svg. To draw it again, in this folder: gnuplot shuffle-bn-controls.gp
reset
if (!exists("output")) output = "shuffle-bn-controls.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.2884 17.7812
-0.2884 16.15
-0.2884 18.5687
-0.2884 17.6438
-0.2884 17.0719
END
$mean_here_0_0 << END
-0.1316 17.4431 16.3271 18.5592
END
$seeds_here_0_1 << END
0.7116 20.1469
0.7116 23.9531
0.7116 20.0063
0.7116 17.7781
0.7116 18.85
END
$mean_here_0_1 << END
0.8684 20.1469 17.2482 23.0456
END
$seeds_here_0_2 << END
1.7116 28.9062
1.7116 25.7531
1.7116 29.3313
1.7116 25.2406
1.7116 28.3594
END
$mean_here_0_2 << END
1.8684 27.5181 25.1767 29.8596
END
$seeds_here_0_3 << END
2.7116 37.2719
2.7116 35.1875
2.7116 35.3594
2.7116 34.0187
2.7116 35.5594
END
$mean_here_0_3 << END
2.8684 35.4794 34.0297 36.9291
END
$seeds_here_0_4 << END
3.7116 28.575
3.7116 29.5063
3.7116 31.2906
3.7116 32.2219
3.7116 27.2594
END
$mean_here_0_4 << END
3.8684 29.7706 27.2776 32.2636
END
$seeds_here_0_5 << END
4.7116 0.8125
4.7116 0.75
4.7116 0.875
4.7116 0.8531
4.7116 0.8187
END
$mean_here_0_5 << END
4.8684 0.8219 0.7628 0.881
END
$seeds_here_0_6 << END
5.7116 63.0719
5.7116 66.5594
5.7116 67.4187
5.7116 63.1156
5.7116 65
END
$mean_here_0_6 << END
5.8684 65.0331 62.5854 67.4809
END
$seeds_here_1_0 << END
0.1316 41.6594
0.1316 41.55
0.1316 36.4281
0.1316 40.6313
0.1316 39.4437
END
$mean_here_1_0 << END
0.2884 39.9425 37.2646 42.6204
END
$seeds_here_1_1 << END
1.1316 37.6219
1.1316 38.675
1.1316 37.8
1.1316 29.6156
1.1316 37.6281
END
$mean_here_1_1 << END
1.2884 36.2681 31.619 40.9172
END
$seeds_here_1_2 << END
2.1316 37.2344
2.1316 39.0438
2.1316 37.9562
2.1316 37.4281
2.1316 33.7469
END
$mean_here_1_2 << END
2.2884 37.0819 34.608 39.5558
END
$seeds_here_1_6 << END
6.1316 80.1562
6.1316 81.9656
6.1316 82.1406
6.1316 78.5438
6.1316 79.85
END
$mean_here_1_6 << END
6.2884 80.5312 78.6479 82.4146
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
set yrange [-4.966520:88.131093]
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
