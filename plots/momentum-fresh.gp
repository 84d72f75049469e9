# momentum-fresh.svg. To draw it again, in this folder: gnuplot momentum-fresh.gp
reset
if (!exists("output")) output = "momentum-fresh.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$mean_here_0_0 << END
-0.28 6.377 6.377 6.377
END
$mean_here_0_1 << END
0.72 6.228 6.228 6.228
END
$mean_here_0_2 << END
1.72 6.146 6.146 6.146
END
$mean_here_0_3 << END
2.72 6.423 6.423 6.423
END
$mean_here_0_4 << END
3.72 6.079 6.079 6.079
END
$mean_here_0_5 << END
4.72 3.657 3.657 3.657
END
$mean_here_0_6 << END
5.72 3.714 3.714 3.714
END
$mean_here_0_7 << END
6.72 3.621 3.621 3.621
END
$mean_here_0_8 << END
7.72 3.869 3.869 3.869
END
$mean_here_0_9 << END
8.72 3.757 3.757 3.757
END
$mean_here_1_0 << END
0 6.377 6.377 6.377
END
$mean_here_1_1 << END
1 6.228 6.228 6.228
END
$mean_here_1_2 << END
2 6.146 6.146 6.146
END
$mean_here_1_3 << END
3 6.748 6.748 6.748
END
$mean_here_1_4 << END
4 6.883 6.883 6.883
END
$mean_here_1_5 << END
5 7.383 7.383 7.383
END
$mean_here_1_6 << END
6 7.799 7.799 7.799
END
$mean_here_1_7 << END
7 7.283 7.283 7.283
END
$mean_here_1_8 << END
8 7.094 7.094 7.094
END
$mean_here_1_9 << END
9 7.345 7.345 7.345
END
$mean_here_2_0 << END
0.28 6.377 6.377 6.377
END
$mean_here_2_1 << END
1.28 6.228 6.228 6.228
END
$mean_here_2_2 << END
2.28 6.146 6.146 6.146
END
$mean_here_2_3 << END
3.28 6.533 6.533 6.533
END
$mean_here_2_4 << END
4.28 5.153 5.153 5.153
END
$mean_here_2_5 << END
5.28 6.624 6.624 6.624
END
$mean_here_2_6 << END
6.28 6.517 6.517 6.517
END
$mean_here_2_7 << END
7.28 6.359 6.359 6.359
END
$mean_here_2_8 << END
8.28 6.741 6.741 6.741
END
$mean_here_2_9 << END
9.28 6.261 6.261 6.261
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Is it the image or the freshness of its key that lowers the loss?" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1125, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "measured, own keys" at screen 0.1320, screen 0.8775 left
set label "" at screen 0.3552, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "keys of other images" at screen 0.3747, screen 0.8775 left
set label "" at screen 0.6186, screen 0.8775 point pt 9 ps 1.1 lw 1.5 lc rgb '#0072B2'
set label "predicted from ages alone" at screen 0.6381, screen 0.8775 left
set xtics ("m = 0, seed 1" 0, "m = 0, seed 2" 1, "m = 0, seed 3" 2, "m = 0, seed 4" 3, "m = 0, seed 5" 4, "m = 0.99, seed 1" 5, "m = 0.99, seed 2" 6, "m = 0.99, seed 3" 7, "m = 0.99, seed 4" 8, "m = 0.99, seed 5" 9) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.2723
set tmargin at screen 0.8200
set label "" at screen 0.5354, screen 0.0325 center
set label "InfoNCE [nats]; dotted: ln(K + 1)" at screen 0.0195, screen 0.5462 center rotate
set xrange [-0.500000:9.500000]
unset logscale x
set yrange [3.328540:8.091460]
unset logscale y
set label "" at graph 0.995, first 6.9324 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  6.9324 with lines lc rgb '#707070' dt 3 lw 2, \
  $mean_here_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_5 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_6 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_7 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_8 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_0_9 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_4 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_5 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_6 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_7 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_8 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_1_9 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_here_2_0 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_1 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_2 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_4 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_5 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_6 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_7 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_8 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_here_2_9 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2'
unset multiplot
unset output
