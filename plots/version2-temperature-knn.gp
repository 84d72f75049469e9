# version2-temperature-knn.svg. To draw it again, in this folder: gnuplot version2-temperature-knn.gp
reset
if (!exists("output")) output = "version2-temperature-knn.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.315 65.2832
-0.315 71.4355
-0.315 69.7266
-0.315 63.4766
-0.315 59.3262
END
$mean_here_0_0 << END
-0.105 65.8496 59.8067 71.8925
END
$seeds_here_0_1 << END
0.685 62.0117
0.685 59.7656
0.685 67.2852
0.685 64.6484
0.685 58.3984
END
$mean_here_0_1 << END
0.895 62.4219 57.9441 66.8997
END
$seeds_here_0_2 << END
1.685 57.7637
1.685 56.7871
1.685 70.1172
1.685 70.4102
1.685 55.9082
END
$mean_here_0_2 << END
1.895 62.1973 53.017 71.3775
END
$seeds_here_0_3 << END
2.685 56.5918
2.685 59.4727
2.685 66.4551
2.685 69.0918
2.685 54.0527
END
$mean_here_0_3 << END
2.895 61.1328 53.1538 69.1118
END
$seeds_here_0_4 << END
3.685 63.2812
3.685 56.7383
3.685 58.0078
3.685 66.6992
3.685 54.541
END
$mean_here_0_4 << END
3.895 59.8535 53.6468 66.0602
END
$seeds_here_0_5 << END
4.685 55.6152
4.685 58.1055
4.685 60.498
4.685 69.9707
4.685 52.5879
END
$mean_here_0_5 << END
4.895 59.3555 51.1346 67.5763
END
$seeds_here_1_0 << END
0.105 67.8223
0.105 62.207
0.105 55.5664
0.105 64.9414
0.105 67.8223
END
$mean_here_1_0 << END
0.315 63.6719 57.3434 70.0003
END
$seeds_here_1_1 << END
1.105 61.8652
1.105 57.2266
1.105 68.1641
1.105 78.2227
1.105 71.1914
END
$mean_here_1_1 << END
1.315 67.334 57.2047 77.4632
END
$seeds_here_1_2 << END
2.105 63.3301
2.105 65.7227
2.105 60.0586
2.105 66.0156
2.105 70.2148
END
$mean_here_1_2 << END
2.315 65.0684 60.4253 69.7114
END
$seeds_here_1_3 << END
3.105 70.3125
3.105 62.9883
3.105 60.0586
3.105 63.3301
3.105 61.8652
END
$mean_here_1_3 << END
3.315 63.7109 58.8623 68.5596
END
$seeds_here_1_4 << END
4.105 62.207
4.105 65.0391
4.105 61.0352
4.105 63.8184
4.105 62.6465
END
$mean_here_1_4 << END
4.315 62.9492 61.0429 64.8556
END
$seeds_here_1_5 << END
5.105 61.8652
5.105 62.8906
5.105 64.9414
5.105 64.0137
5.105 63.7207
END
$mean_here_1_5 << END
5.315 63.4863 62.0392 64.9334
END
$line_here_0 << END
-0.105 65.8496
0.895 62.4219
1.895 62.1973
2.895 61.1328
3.895 59.8535
4.895 59.3555
END
$line_here_1 << END
0.315 63.6719
1.315 67.334
2.315 65.0684
3.315 63.7109
4.315 62.9492
5.315 63.4863
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
set label "kNN on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set label "here" at screen 0.3054, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [49.238483:80.118817]
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
