# momentum-on-fashion-mnist-woven.svg. To draw it again, in this folder: gnuplot momentum-on-fashion-mnist-woven.gp
reset
if (!exists("output")) output = "momentum-on-fashion-mnist-woven.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 47.6074
-0.21 46.0449
-0.21 47.3145
-0.21 47.5586
-0.21 43.7012
END
$mean_here_0_0_0 << END
0.21 46.4453 44.3829 48.5077
END
$seeds_here_0_0_1 << END
0.79 60.1074
0.79 57.0312
0.79 59.5215
0.79 58.374
0.79 59.4482
END
$mean_here_0_0_1 << END
1.21 58.8965 57.3868 60.4062
END
$seeds_here_0_0_2 << END
1.79 61.4746
1.79 60.1074
1.79 60.7666
1.79 59.3262
1.79 60.8643
END
$mean_here_0_0_2 << END
2.21 60.5078 59.4905 61.5252
END
$seeds_here_0_0_3 << END
2.79 61.9629
2.79 62.5
2.79 62.7197
2.79 61.9385
2.79 62.9883
END
$mean_here_0_0_3 << END
3.21 62.4219 61.8461 62.9976
END
$seeds_here_0_0_4 << END
3.79 61.9385
3.79 60.8887
3.79 61.4258
3.79 60.9619
3.79 61.6211
END
$mean_here_0_0_4 << END
4.21 61.3672 60.8163 61.9181
END
$seeds_here_0_0_5 << END
4.79 60.2295
4.79 59.9121
4.79 60.376
4.79 59.8389
4.79 60.1318
END
$mean_here_0_0_5 << END
5.21 60.0977 59.8218 60.3735
END
$seeds_here_1_0_0 << END
-0.21 40.21
-0.21 37.1338
-0.21 40.7959
-0.21 40.6006
-0.21 40.7471
END
$mean_here_1_0_0 << END
0.21 39.8975 37.958 41.8369
END
$seeds_here_1_0_1 << END
0.79 45.5566
0.79 41.9434
0.79 45.6055
0.79 46.875
0.79 46.8018
END
$mean_here_1_0_1 << END
1.21 45.3564 42.8618 47.8511
END
$seeds_here_1_0_2 << END
1.79 47.7295
1.79 45.2881
1.79 47.5586
1.79 46.1182
1.79 47.8271
END
$mean_here_1_0_2 << END
2.21 46.9043 45.4898 48.3188
END
$seeds_here_1_0_3 << END
2.79 47.876
2.79 46.7285
2.79 50.0488
2.79 47.8027
2.79 50.3906
END
$mean_here_1_0_3 << END
3.21 48.5693 46.6097 50.5289
END
$seeds_here_1_0_4 << END
3.79 47.9248
3.79 45.459
3.79 48.9258
3.79 46.7529
3.79 48.8037
END
$mean_here_1_0_4 << END
4.21 47.5732 45.7515 49.3949
END
$seeds_here_1_0_5 << END
4.79 46.9971
4.79 44.043
4.79 47.2412
4.79 47.4854
4.79 46.9238
END
$mean_here_1_0_5 << END
5.21 46.5381 44.7847 48.2915
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
set label "Accuracy against the momentum of the key encoder (fashion-mnist-woven)" at screen 0.5000, screen 0.9475 center font ',17'
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
set yrange [42.350422:64.348353]
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
set yrange [36.196128:51.466608]
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
