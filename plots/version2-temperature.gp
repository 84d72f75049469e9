# version2-temperature.svg. To draw it again, in this folder: gnuplot version2-temperature.gp
reset
if (!exists("output")) output = "version2-temperature.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.315 87.0605
-0.315 89.9902
-0.315 89.3066
-0.315 84.8633
-0.315 79.834
END
$mean_here_0_0 << END
-0.105 86.2109 81.1266 91.2953
END
$seeds_here_0_1 << END
0.685 84.4238
0.685 78.8574
0.685 85.8398
0.685 84.1797
0.685 77.5391
END
$mean_here_0_1 << END
0.895 82.168 77.5635 86.7724
END
$seeds_here_0_2 << END
1.685 79.3457
1.685 75.0488
1.685 87.9883
1.685 87.1582
1.685 76.6602
END
$mean_here_0_2 << END
1.895 81.2402 73.8043 88.6762
END
$seeds_here_0_3 << END
2.685 76.709
2.685 80.0293
2.685 87.1094
2.685 87.0605
2.685 76.9043
END
$mean_here_0_3 << END
2.895 81.5625 75.0927 88.0323
END
$seeds_here_0_4 << END
3.685 88.4277
3.685 76.2695
3.685 82.1777
3.685 85.9863
3.685 77.5879
END
$mean_here_0_4 << END
3.895 82.0898 75.5932 88.5865
END
$seeds_here_0_5 << END
4.685 75.9766
4.685 78.418
4.685 84.8145
4.685 87.8418
4.685 73.584
END
$mean_here_0_5 << END
4.895 80.127 72.6654 87.5885
END
$seeds_here_1_0 << END
0.105 85.7422
0.105 82.0312
0.105 81.2988
0.105 84.668
0.105 83.5938
END
$mean_here_1_0 << END
0.315 83.4668 81.1944 85.7392
END
$seeds_here_1_1 << END
1.105 84.1309
1.105 77.8809
1.105 88.5742
1.105 91.748
1.105 86.3281
END
$mean_here_1_1 << END
1.315 85.7324 79.2558 92.2091
END
$seeds_here_1_2 << END
2.105 83.5449
2.105 77.9785
2.105 81.4941
2.105 83.3008
2.105 86.7676
END
$mean_here_1_2 << END
2.315 82.6172 78.6258 86.6085
END
$seeds_here_1_3 << END
3.105 85.0098
3.105 78.3203
3.105 80.6152
3.105 81.8848
3.105 76.4648
END
$mean_here_1_3 << END
3.315 80.459 76.374 84.5439
END
$seeds_here_1_4 << END
4.105 79.6875
4.105 79.6387
4.105 83.1543
4.105 81.2988
4.105 77.0508
END
$mean_here_1_4 << END
4.315 80.166 77.3602 82.9718
END
$seeds_here_1_5 << END
5.105 79.834
5.105 80.1758
5.105 82.2266
5.105 80.1758
5.105 74.4141
END
$mean_here_1_5 << END
5.315 79.3652 75.7327 82.9978
END
$line_here_0 << END
-0.105 86.2109
0.895 82.168
1.895 81.2402
2.895 81.5625
3.895 82.0898
4.895 80.127
END
$line_here_1 << END
0.315 83.4668
1.315 85.7324
2.315 82.6172
3.315 80.459
4.315 80.166
5.315 79.3652
END
$mean_paper_0_0 << END
-0.21 60.6 60.6 60.6
END
$mean_paper_0_1 << END
0.79 60.7 60.7 60.7
END
$mean_paper_0_2 << END
1.79 59 59 59
END
$mean_paper_0_3 << END
2.79 58.2 58.2 58.2
END
$mean_paper_0_4 << END
3.79 57.2 57.2 57.2
END
$mean_paper_0_5 << END
4.79 56.4 56.4 56.4
END
$mean_paper_1_0 << END
0.21 62.9 62.9 62.9
END
$mean_paper_1_1 << END
1.21 64.9 64.9 64.9
END
$mean_paper_1_2 << END
2.21 66.2 66.2 66.2
END
$mean_paper_1_3 << END
3.21 65.7 65.7 65.7
END
$mean_paper_1_4 << END
4.21 65 65 65
END
$mean_paper_1_5 << END
5.21 64.3 64.3 64.3
END
$line_paper_0 << END
-0.21 60.6
0.79 60.7
1.79 59
2.79 58.2
3.79 57.2
4.79 56.4
END
$line_paper_1 << END
0.21 62.9
1.21 64.9
2.21 66.2
3.21 65.7
4.21 65
5.21 64.3
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Two heads against temperature (here: synthetic shapes, 2500 steps)" at screen 0.5000, screen 0.9475 center font ',17'
set arrow from screen 0.1021, screen 0.8775 to screen 0.1460, screen 0.8775 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1241, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "linear head" at screen 0.1558, screen 0.8775 left
set arrow from screen 0.2966, screen 0.8775 to screen 0.3405, screen 0.8775 nohead lc rgb '#CC79A7' dt '_' lw 2.5
set label "" at screen 0.3186, screen 0.8775 point pt 11 ps 1.1 lw 1.5 lc rgb '#CC79A7'
set label "MLP head" at screen 0.3503, screen 0.8775 left
set label "" at screen 0.4698, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4893, screen 0.8775 left
set label "" at screen 0.6088, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.6284, screen 0.8775 left
set xtics ("0.07" 0, "0.1" 1, "0.2" 2, "0.3" 3, "0.4" 4, "0.5" 5) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.5107
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "temperature τ" at screen 0.3054, screen 0.0325 center
set label "linear probe on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set label "here" at screen 0.3054, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [71.297325:93.577112]
unset logscale y
plot \
  $line_here_0 using 1:2 with lines lc rgb '#000000' dt 1 lw 2.0, \
  $line_here_1 using 1:2 with lines lc rgb '#CC79A7' dt '_' lw 2.0, \
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
  $seeds_here_1_0 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_0 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_1_1 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_1 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_1_2 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_2 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_1_3 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_3 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_1_4 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_4 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $seeds_here_1_5 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset label
unset object
unset arrow
set lmargin at screen 0.6400
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "temperature τ" at screen 0.8054, screen 0.0325 center
set label "probe on ImageNet [%], other scale" at screen 0.5595, screen 0.4650 center rotate
set label "paper" at screen 0.8054, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [55.000000:68.000000]
unset logscale y
plot \
  $line_paper_0 using 1:2 with lines lc rgb '#000000' dt 1 lw 2.0, \
  $line_paper_1 using 1:2 with lines lc rgb '#CC79A7' dt '_' lw 2.0, \
  $mean_paper_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_5 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_1_0 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $mean_paper_1_1 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $mean_paper_1_2 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $mean_paper_1_3 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $mean_paper_1_4 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7', \
  $mean_paper_1_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset multiplot
unset output
