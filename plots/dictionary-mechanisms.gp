# dictionary-mechanisms.svg. To draw it again, in this folder: gnuplot dictionary-mechanisms.gp
reset
if (!exists("output")) output = "dictionary-mechanisms.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.3675 72.95
-0.3675 78.52
-0.3675 80.62
-0.3675 78.81
-0.3675 77.83
END
$mean_here_0_0 << END
-0.2625 77.746 74.1796 81.3124
END
$seeds_here_0_2 << END
1.6325 79.69
1.6325 76.81
1.6325 81.3
1.6325 78.03
1.6325 75.68
END
$mean_here_0_2 << END
1.7375 78.302 75.5194 81.0846
END
$seeds_here_0_3 << END
2.6325 69.34
2.6325 73.54
2.6325 75.29
2.6325 75.2
2.6325 71.48
END
$mean_here_0_3 << END
2.7375 72.97 69.7997 76.1403
END
$seeds_here_0_4 << END
3.6325 72.22
3.6325 72.02
3.6325 73.1
3.6325 77.2
3.6325 72.66
END
$mean_here_0_4 << END
3.7375 73.44 70.7794 76.1006
END
$seeds_here_1_0 << END
-0.1575 87.4
-0.1575 87.7
-0.1575 85.35
-0.1575 88.92
-0.1575 85.55
END
$mean_here_1_0 << END
-0.0525 86.984 85.105 88.863
END
$seeds_here_1_1 << END
0.8425 86.08
0.8425 85.55
0.8425 88.92
0.8425 88.23
0.8425 88.18
END
$mean_here_1_1 << END
0.9475 87.392 85.5532 89.2308
END
$seeds_here_2_2 << END
2.0525 44.09
2.0525 56.69
2.0525 45.56
2.0525 48.14
2.0525 47.9
END
$mean_here_2_2 << END
2.1575 48.476 42.4041 54.5479
END
$seeds_here_2_4 << END
4.0525 50.49
4.0525 49.66
4.0525 61.82
4.0525 56.3
4.0525 62.74
END
$mean_here_2_4 << END
4.1575 56.202 48.6049 63.7991
END
$seeds_here_3_2 << END
2.2625 79.69
2.2625 76.81
2.2625 81.3
2.2625 78.03
2.2625 75.68
END
$mean_here_3_2 << END
2.3675 78.302 75.5194 81.0846
END
$seeds_here_3_4 << END
4.2625 69.97
4.2625 72.56
4.2625 74.27
4.2625 72.27
4.2625 73.14
END
$mean_here_3_4 << END
4.3675 72.442 70.4804 74.4036
END
$line_here_0 << END
-0.2625 77.746
1.7375 78.302
2.7375 72.97
3.7375 73.44
END
$line_here_1 << END
-0.0525 86.984
0.9475 87.392
END
$line_here_2 << END
2.1575 48.476
4.1575 56.202
END
$line_here_3 << END
2.3675 78.302
4.3675 72.442
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Three dictionaries against the number of negatives" at screen 0.5000, screen 0.9475 center font ',17'
set arrow from screen 0.0290, screen 0.8775 to screen 0.0729, screen 0.8775 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.0509, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "queue" at screen 0.0826, screen 0.8775 left
set arrow from screen 0.1613, screen 0.8775 to screen 0.2052, screen 0.8775 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.1832, screen 0.8775 point pt 9 ps 1.1 lw 1.5 lc rgb '#0072B2'
set label "end-to-end" at screen 0.2149, screen 0.8775 left
set arrow from screen 0.3454, screen 0.8775 to screen 0.3893, screen 0.8775 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.3674, screen 0.8775 point pt 13 ps 1.1 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.3991, screen 0.8775 left
set arrow from screen 0.5399, screen 0.8775 to screen 0.5838, screen 0.8775 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.5619, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "queue, drift index 0.16" at screen 0.5936, screen 0.8775 left
set label "" at screen 0.8686, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.8881, screen 0.8775 left
set label "" at screen 0.3604, screen 0.8225 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.3799, screen 0.8225 left
set xtics ("16" 0, "64" 1, "256" 2, "1024" 3, "4096" 4) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "negatives of a query, K (end-to-end one fewer: N − 1)" at screen 0.5354, screen 0.0325 center
set label "linear probe on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set xrange [-0.500000:4.500000]
unset logscale x
set yrange [39.126199:92.508652]
unset logscale y
plot \
  $line_here_0 using 1:2 with lines lc rgb '#000000' dt 1 lw 2.0, \
  $line_here_1 using 1:2 with lines lc rgb '#0072B2' dt '.' lw 2.0, \
  $line_here_2 using 1:2 with lines lc rgb '#009E73' dt '_.' lw 2.0, \
  $line_here_3 using 1:2 with lines lc rgb '#D55E00' dt '-' lw 2.0, \
  $seeds_here_0_0 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_2 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_3 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_4 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_1_0 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_1_1 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_1_1 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_2_2 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_2_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_2_2 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_2_4 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_2_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_2_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_3_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_3_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_3_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_3_4 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_3_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_3_4 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
