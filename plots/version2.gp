# version2.svg. To draw it again, in this folder: gnuplot version2.gp
reset
if (!exists("output")) output = "version2.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 87.0605
-0.21 89.9902
-0.21 89.3066
-0.21 84.8633
-0.21 79.834
END
$mean_here_0_0_0 << END
0.21 86.2109 81.1266 91.2953
END
$seeds_here_0_0_1 << END
0.79 83.5449
0.79 77.9785
0.79 81.4941
0.79 83.3008
0.79 86.7676
END
$mean_here_0_0_1 << END
1.21 82.6172 78.6258 86.6085
END
$seeds_here_0_0_2 << END
1.79 90.2344
1.79 89.209
1.79 89.1602
1.79 85.7422
1.79 91.1133
END
$mean_here_0_0_2 << END
2.21 89.0918 86.56 91.6236
END
$seeds_here_0_0_3 << END
2.79 85.5469
2.79 80.4199
2.79 87.2559
2.79 88.3301
2.79 81.4941
END
$mean_here_0_0_3 << END
3.21 84.6094 80.2643 88.9544
END
$seeds_here_0_0_4 << END
3.79 84.7656
3.79 81.7383
3.79 84.1309
3.79 89.1602
3.79 84.8633
END
$mean_here_0_0_4 << END
4.21 84.9316 81.6027 88.2606
END
$seeds_here_0_0_5 << END
4.79 94.1406
4.79 94.7754
4.79 93.0664
4.79 94.0918
4.79 94.4824
END
$mean_here_0_0_5 << END
5.21 94.1113 93.3086 94.914
END
$seeds_here_0_0_6 << END
5.79 98.0469
5.79 95.3125
5.79 97.6562
5.79 97.7539
5.79 97.168
END
$mean_here_0_0_6 << END
6.21 97.1875 95.828 98.547
END
$seeds_here_1_0_0 << END
-0.21 65.2832
-0.21 71.4355
-0.21 69.7266
-0.21 63.4766
-0.21 59.3262
END
$mean_here_1_0_0 << END
0.21 65.8496 59.8067 71.8925
END
$seeds_here_1_0_1 << END
0.79 63.3301
0.79 65.7227
0.79 60.0586
0.79 66.0156
0.79 70.2148
END
$mean_here_1_0_1 << END
1.21 65.0684 60.4253 69.7114
END
$seeds_here_1_0_2 << END
1.79 72.7051
1.79 70.2637
1.79 70.4102
1.79 66.6016
1.79 77.832
END
$mean_here_1_0_2 << END
2.21 71.5625 66.434 76.691
END
$seeds_here_1_0_3 << END
2.79 68.6035
2.79 62.2559
2.79 64.8438
2.79 71.7773
2.79 66.0645
END
$mean_here_1_0_3 << END
3.21 66.709 62.1892 71.2288
END
$seeds_here_1_0_4 << END
3.79 64.1602
3.79 63.6719
3.79 63.3789
3.79 72.1191
3.79 69.7266
END
$mean_here_1_0_4 << END
4.21 66.6113 61.6007 71.6219
END
$seeds_here_1_0_5 << END
4.79 78.125
4.79 78.8574
4.79 70.2637
4.79 74.8535
4.79 79.7852
END
$mean_here_1_0_5 << END
5.21 76.377 71.5473 81.2066
END
$seeds_here_1_0_6 << END
5.79 89.3555
5.79 81.6406
5.79 81.543
5.79 86.4746
5.79 88.2324
END
$mean_here_1_0_6 << END
6.21 85.4492 80.8946 90.0038
END
$mean_paper_0_0 << END
0 60.6 60.6 60.6
END
$mean_paper_0_1 << END
1 66.2 66.2 66.2
END
$mean_paper_0_2 << END
2 63.4 63.4 63.4
END
$mean_paper_0_3 << END
3 67.3 67.3 67.3
END
$mean_paper_0_4 << END
4 67.5 67.5 67.5
END
$mean_paper_0_6 << END
6 71.1 71.1 71.1
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "From version 1 to version 2 (here: synthetic shapes, T = 2500 steps)" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.2909, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.3104, screen 0.8775 left
set label "" at screen 0.4299, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.4494, screen 0.8775 left
set xtics ("v1" 0, "a" 1, "b" 2, "c" 3, "d" 4, "2T" 5, "e" 6) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "row of V2's Table 1" at screen 0.2020, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set label "here: linear probe" at screen 0.2020, screen 0.8100 center
set xrange [-0.500000:6.500000]
unset logscale x
set yrange [76.538723:99.986769]
unset logscale y
plot \
  $seeds_here_0_0_0 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_0_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_0_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_0_0_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_0_0_2 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_0_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_0_0_2 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_0_0_3 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_0_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_0_0_3 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_0_0_4 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_0_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_0_0_4 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_0_0_5 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_0_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_0_0_5 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00', \
  $seeds_here_0_0_6 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#56B4E9', \
  $mean_here_0_0_6 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#56B4E9', \
  $mean_here_0_0_6 using 1:2 with points pt 7 ps 1.1 lc rgb '#56B4E9'
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "row of V2's Table 1" at screen 0.5354, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.3528, screen 0.4650 center rotate
set label "here: kNN" at screen 0.5354, screen 0.8100 center
set xrange [-0.500000:6.500000]
unset logscale x
set yrange [57.178738:92.151233]
unset logscale y
plot \
  $seeds_here_1_0_0 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_1_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_1_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_0_2 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_1_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_1_0_2 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_1_0_3 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_1_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_1_0_3 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_1_0_4 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_0_4 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_1_0_5 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_1_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_1_0_5 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00', \
  $seeds_here_1_0_6 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#56B4E9', \
  $mean_here_1_0_6 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#56B4E9', \
  $mean_here_1_0_6 using 1:2 with points pt 7 ps 1.1 lc rgb '#56B4E9'
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "row of V2's Table 1" at screen 0.8687, screen 0.0325 center
set label "probe on ImageNet [%], other scale" at screen 0.6862, screen 0.4650 center rotate
set label "paper" at screen 0.8687, screen 0.8100 center
set xrange [-0.500000:6.500000]
unset logscale x
set yrange [58.000000:73.000000]
unset logscale y
plot \
  $mean_paper_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_paper_0_2 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_paper_0_3 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $mean_paper_0_4 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $mean_paper_0_6 using 1:2 with points pt 7 ps 1.1 lc rgb '#56B4E9'
unset multiplot
unset output
