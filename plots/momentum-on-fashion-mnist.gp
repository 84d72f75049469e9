# momentum-on-fashion-mnist.svg. To draw it again, in this folder: gnuplot momentum-on-fashion-mnist.gp
reset
if (!exists("output")) output = "momentum-on-fashion-mnist.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 73.7549
-0.21 72.5342
-0.21 72.3389
-0.21 72.3389
-0.21 71.0449
END
$mean_here_0_0_0 << END
0.21 72.4023 71.2086 73.5961
END
$seeds_here_0_0_1 << END
0.79 80.2002
0.79 81.0547
0.79 79.8584
0.79 81.2256
0.79 81.7871
END
$mean_here_0_0_1 << END
1.21 80.8252 79.8508 81.7996
END
$seeds_here_0_0_2 << END
1.79 81.3477
1.79 82.4951
1.79 81.6162
1.79 81.5918
1.79 81.3477
END
$mean_here_0_0_2 << END
2.21 81.6797 81.0916 82.2677
END
$seeds_here_0_0_3 << END
2.79 81.9336
2.79 81.8359
2.79 83.3008
2.79 81.8848
2.79 82.8613
END
$mean_here_0_0_3 << END
3.21 82.3633 81.526 83.2005
END
$seeds_here_0_0_4 << END
3.79 82.4463
3.79 81.543
3.79 81.7139
3.79 82.3975
3.79 83.1787
END
$mean_here_0_0_4 << END
4.21 82.2559 81.444 83.0677
END
$seeds_here_0_0_5 << END
4.79 82.4463
4.79 81.665
4.79 82.8125
4.79 81.8359
4.79 82.8613
END
$mean_here_0_0_5 << END
5.21 82.3242 81.64 83.0085
END
$seeds_here_1_0_0 << END
-0.21 64.4531
-0.21 59.8633
-0.21 60.1318
-0.21 59.7168
-0.21 63.1836
END
$mean_here_1_0_0 << END
0.21 61.4697 58.7436 64.1958
END
$seeds_here_1_0_1 << END
0.79 69.0674
0.79 70.2637
0.79 69.2383
0.79 66.8457
0.79 71.6309
END
$mean_here_1_0_1 << END
1.21 69.4092 67.2245 71.5939
END
$seeds_here_1_0_2 << END
1.79 71.5576
1.79 72.9248
1.79 73.2178
1.79 73.0957
1.79 72.8516
END
$mean_here_1_0_2 << END
2.21 72.7295 71.8968 73.5622
END
$seeds_here_1_0_3 << END
2.79 74.2676
2.79 74.3896
2.79 75.0488
2.79 74.1943
2.79 74.8779
END
$mean_here_1_0_3 << END
3.21 74.5557 74.0795 75.0318
END
$seeds_here_1_0_4 << END
3.79 73.8525
3.79 74.5361
3.79 73.999
3.79 74.3652
3.79 73.5352
END
$mean_here_1_0_4 << END
4.21 74.0576 73.5602 74.5551
END
$seeds_here_1_0_5 << END
4.79 72.583
4.79 72.7539
4.79 74.1455
4.79 72.876
4.79 73.0957
END
$mean_here_1_0_5 << END
5.21 73.0908 72.3229 73.8587
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
set label "Accuracy against the momentum of the key encoder (fashion-mnist)" at screen 0.5000, screen 0.9475 center font ',17'
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
set yrange [70.187012:84.158691]
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
set yrange [57.602253:76.190193]
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
