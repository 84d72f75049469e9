# momentum.svg. To draw it again, in this folder: gnuplot momentum.gp
reset
if (!exists("output")) output = "momentum.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 25.6836
-0.21 25.0977
-0.21 28.7598
-0.21 27.2949
-0.21 23.584
END
$mean_here_0_0_0 << END
0.21 26.084 23.5999 28.568
END
$seeds_here_0_0_1 << END
0.79 12.4023
0.79 17.334
0.79 22.0703
0.79 22.8027
0.79 11.7188
END
$mean_here_0_0_1 << END
1.21 17.2656 10.8087 23.7225
END
$seeds_here_0_0_2 << END
1.79 33.3496
1.79 22.3633
1.79 37.9883
1.79 17.334
1.79 29.3945
END
$mean_here_0_0_2 << END
2.21 28.0859 17.7751 38.3968
END
$seeds_here_0_0_3 << END
2.79 71.7773
2.79 70.4102
2.79 71.2402
2.79 72.0703
2.79 70.1172
END
$mean_here_0_0_3 << END
3.21 71.123 70.0733 72.1728
END
$seeds_here_0_0_4 << END
3.79 71.875
3.79 72.3145
3.79 73.0469
3.79 73.4375
3.79 72.3145
END
$mean_here_0_0_4 << END
4.21 72.5977 71.8149 73.3804
END
$seeds_here_0_0_5 << END
4.79 63.623
4.79 65.5273
4.79 68.2617
4.79 61.6211
4.79 61.7188
END
$mean_here_0_0_5 << END
5.21 64.1504 60.6722 67.6286
END
$seeds_here_1_0_0 << END
-0.21 19.1895
-0.21 20.9473
-0.21 21.4844
-0.21 20.9961
-0.21 19.5801
END
$mean_here_1_0_0 << END
0.21 20.4395 19.2039 21.675
END
$seeds_here_1_0_1 << END
0.79 12.3047
0.79 14.8438
0.79 20.3613
0.79 17.9688
0.79 12.6953
END
$mean_here_1_0_1 << END
1.21 15.6348 11.3271 19.9424
END
$seeds_here_1_0_2 << END
1.79 24.3164
1.79 16.0645
1.79 26.6602
1.79 14.5996
1.79 22.1191
END
$mean_here_1_0_2 << END
2.21 20.752 14.2612 27.2427
END
$seeds_here_1_0_3 << END
2.79 65.0391
2.79 64.5508
2.79 66.4551
2.79 65.9668
2.79 66.1621
END
$mean_here_1_0_3 << END
3.21 65.6348 64.6354 66.6341
END
$seeds_here_1_0_4 << END
3.79 61.5234
3.79 64.209
3.79 63.5742
3.79 63.7207
3.79 64.502
END
$mean_here_1_0_4 << END
4.21 63.5059 62.0542 64.9575
END
$seeds_here_1_0_5 << END
4.79 53.7598
4.79 55.957
4.79 56.8848
4.79 52.1484
4.79 53.6621
END
$mean_here_1_0_5 << END
5.21 54.4824 52.1112 56.8537
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
set label "A slow key encoder learns better features (here: synthetic shapes, 8000 steps)" at screen 0.5000, screen 0.9475 center font ',17'
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
set yrange [0.000000:80.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_0_0_0 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_0_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_0_0_0 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00', \
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
set yrange [0.000000:80.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_1_0_0 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_1_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_1_0_0 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00', \
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
set label "linear probe on ImageNet [%]" at screen 0.6862, screen 0.4864 center rotate
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
