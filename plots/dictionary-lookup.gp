# dictionary-lookup.svg. To draw it again, in this folder: gnuplot dictionary-lookup.gp
reset
if (!exists("output")) output = "dictionary-lookup.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.315 83.8867
-0.315 76.7578
-0.315 80.8594
-0.315 78.5645
-0.315 78.418
END
$mean_here_0_0 << END
-0.105 79.6973 76.2707 83.1238
END
$seeds_here_0_1 << END
0.685 83.7402
0.685 83.1055
0.685 85.1562
0.685 83.8867
0.685 81.6895
END
$mean_here_0_1 << END
0.895 83.5156 81.9471 85.0841
END
$seeds_here_0_2 << END
1.685 81.0547
1.685 79.0527
1.685 85.5469
1.685 84.9609
1.685 82.5684
END
$mean_here_0_2 << END
1.895 82.6367 79.2806 85.9929
END
$seeds_here_0_3 << END
2.685 82.8613
2.685 83.4473
2.685 84.2285
2.685 82.5195
2.685 86.084
END
$mean_here_0_3 << END
2.895 83.8281 82.0676 85.5886
END
$seeds_here_0_6 << END
5.685 81.5918
5.685 81.7871
5.685 85.5469
5.685 83.7891
5.685 81.7383
END
$mean_here_0_6 << END
5.895 82.8906 80.7315 85.0498
END
$seeds_here_0_7 << END
6.685 73.4375
6.685 71.9238
6.685 76.5137
6.685 75.9766
6.685 77.3438
END
$mean_here_0_7 << END
6.895 75.0391 72.2189 77.8592
END
$seeds_here_1_0 << END
0.105 75.9277
0.105 72.2656
0.105 76.3672
0.105 73.4863
0.105 71.7285
END
$mean_here_1_0 << END
0.315 73.9551 71.3401 76.57
END
$seeds_here_1_1 << END
1.105 76.7578
1.105 75.293
1.105 78.9551
1.105 78.6133
1.105 78.8574
END
$mean_here_1_1 << END
1.315 77.6953 75.6903 79.7004
END
$seeds_here_1_2 << END
2.105 77.3926
2.105 70.3613
2.105 79.0039
2.105 76.8555
2.105 77.0508
END
$mean_here_1_2 << END
2.315 76.1328 71.9911 80.2745
END
$seeds_here_1_3 << END
3.105 76.2207
3.105 75.6348
3.105 76.7578
3.105 74.4629
3.105 78.7109
END
$mean_here_1_3 << END
3.315 76.3574 74.411 78.3039
END
$seeds_here_1_6 << END
6.105 75.7812
6.105 72.3633
6.105 76.8066
6.105 75.2441
6.105 75.1465
END
$mean_here_1_6 << END
6.315 75.0684 73.0202 77.1166
END
$seeds_here_1_7 << END
7.105 66.3086
7.105 64.3555
7.105 68.1641
7.105 69.1895
7.105 66.2598
END
$mean_here_1_7 << END
7.315 66.8555 64.5272 69.1837
END
$line_here_0 << END
-0.105 79.6973
0.895 83.5156
1.895 82.6367
2.895 83.8281
5.895 82.8906
6.895 75.0391
END
$line_here_1 << END
0.315 73.9551
1.315 77.6953
2.315 76.1328
3.315 76.3574
6.315 75.0684
7.315 66.8555
END
$mean_paper_0_1 << END
1 60.6 60.6 60.6
END
$mean_paper_0_2 << END
2 60.7 60.7 60.7
END
$mean_paper_0_3 << END
3 59 59 59
END
$mean_paper_0_4 << END
4 58.2 58.2 58.2
END
$mean_paper_0_5 << END
5 57.2 57.2 57.2
END
$mean_paper_0_6 << END
6 56.4 56.4 56.4
END
$line_paper_0 << END
1 60.6
2 60.7
3 59
4 58.2
5 57.2
6 56.4
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Accuracy against the temperature, with a linear head" at screen 0.5000, screen 0.9475 center font ',17'
set arrow from screen 0.1229, screen 0.8775 to screen 0.1668, screen 0.8775 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1448, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "linear probe" at screen 0.1765, screen 0.8775 left
set arrow from screen 0.3277, screen 0.8775 to screen 0.3716, screen 0.8775 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3497, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "kNN" at screen 0.3814, screen 0.8775 left
set label "" at screen 0.4491, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.4686, screen 0.8775 left
set label "" at screen 0.5881, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.6076, screen 0.8775 left
set xtics ("0.03" 0, "0.07" 1, "0.1" 2, "0.2" 3, "0.3" 4, "0.4" 5, "0.5" 6, "1.0" 7) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.5107
set bmargin at screen 0.1618
set tmargin at screen 0.7650
set label "temperature τ" at screen 0.3054, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4634 center rotate
set label "here: synthetic shapes, 6000 steps" at screen 0.3054, screen 0.8100 center
set xrange [-0.500000:7.500000]
unset logscale x
set yrange [20.734570:90.359180]
unset logscale y
set label "untrained, linear probe" at graph 0.995, first 25.0098 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  25.0098 with lines lc rgb '#707070' dt 3 lw 2, \
  $line_here_0 using 1:2 with lines lc rgb '#000000' dt 1 lw 2.0, \
  $line_here_1 using 1:2 with lines lc rgb '#D55E00' dt '-' lw 2.0, \
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
  $seeds_here_1_6 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_7 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_7 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_7 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset label
unset object
unset arrow
set lmargin at screen 0.6400
set rmargin at screen 0.9707
set bmargin at screen 0.1618
set tmargin at screen 0.7650
set label "temperature τ" at screen 0.8054, screen 0.0325 center
set label "probe on ImageNet [%], other scale" at screen 0.5595, screen 0.4634 center rotate
set label "paper (V2): linear head" at screen 0.8054, screen 0.8100 center
set xrange [-0.500000:7.500000]
unset logscale x
set yrange [56.000000:61.000000]
unset logscale y
plot \
  $line_paper_0 using 1:2 with lines lc rgb '#000000' dt 1 lw 2.0, \
  $mean_paper_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_5 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_6 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000'
unset multiplot
unset output
