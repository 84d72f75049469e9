# step-time.svg. To draw it again, in this folder: gnuplot step-time.gp
reset
if (!exists("output")) output = "step-time.svg"
set encoding utf8
set terminal svg size 820,320 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
64 7.9816 7.9816 7.9816
256 7.9922 7.9922 7.9922
1024 8.1799 8.1799 8.1799
4096 8.8771 8.8771 8.8771
16384 11.4111 11.4111 11.4111
65536 21.4365 21.4365 21.4365
END
$panel0_curve1 << END
64 8.0135 8.0135 8.0135
256 8.042 8.042 8.042
1024 8.1562 8.1562 8.1562
4096 8.6129 8.6129 8.6129
16384 10.4395 10.4395 10.4395
65536 17.7462 17.7462 17.7462
END
$panel1_curve0 << END
16 2.0155 2.0155 2.0155
32 4.0231 4.0231 4.0231
64 8.4581 8.4581 8.4581
128 17.5718 17.5718 17.5718
256 36.1958 36.1958 36.1958
END
$panel1_curve1 << END
16 2.0771 2.0771 2.0771
32 4.1542 4.1542 4.1542
64 8.3084 8.3084 8.3084
128 16.6168 16.6168 16.6168
256 33.2337 33.2337 33.2337
END
$panel2_curve0 << END
12 2.9557 2.9557 2.9557
16 4.9821 4.9821 4.9821
20 8.4276 8.4276 8.4276
28 17.1605 17.1605 17.1605
40 35.5068 35.5068 35.5068
END
$panel2_curve1 << END
12 3.4706 3.4706 3.4706
16 4.8379 4.8379 4.8379
20 8.3084 8.3084 8.3084
28 15.3939 15.3939 15.3939
40 28.4382 28.4382 28.4382
END
$panel3_curve0 << END
1 8.6587 8.6587 8.6587
2 5.1735 5.1735 5.1735
END
$panel3_curve1 << END
1 8.3084 8.3084 8.3084
2 4.1542 4.1542 4.1542
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Time of a step: measured, and operations at the rate of one point (N 64, K 2048, 20 px)" at screen 0.5000, screen 0.9344 center font ',17'
set arrow from screen 0.3448, screen 0.8469 to screen 0.3887, screen 0.8469 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.3668, screen 0.8469 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "measured" at screen 0.3985, screen 0.8469 left
set arrow from screen 0.5082, screen 0.8469 to screen 0.5521, screen 0.8469 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.5302, screen 0.8469 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "predicted" at screen 0.5619, screen 0.8469 left
set lmargin at screen 0.1000
set rmargin at screen 0.2207
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "K (keys)" at screen 0.1604, screen 0.0406 center
set label "ms per step" at screen 0.0195, screen 0.4906 center rotate
set xrange [55.652174:75366.400000]
set logscale x
set xtics (64.000000, 2048.000000, 65536.000000)
set yrange [1.752616:41.625153]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000)
plot \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.3500
set rmargin at screen 0.4707
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "batch (images)" at screen 0.4104, screen 0.0406 center
set label "" at screen 0.2695, screen 0.4906 center rotate
set xrange [13.913043:294.400000]
set logscale x
set xtics (16.000000, 64.000000, 256.000000)
set yrange [1.752616:41.625153]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000)
plot \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.7207
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "side (pixels)" at screen 0.6604, screen 0.0406 center
set label "" at screen 0.5195, screen 0.4906 center rotate
set xrange [10.434783:46.000000]
set logscale x
set xtics (12.000000, 20.000000, 40.000000)
set yrange [1.752616:41.625153]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000)
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.8500
set rmargin at screen 0.9707
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "threads" at screen 0.9104, screen 0.0406 center
set label "" at screen 0.7695, screen 0.4906 center rotate
set xrange [0.869565:2.300000]
set logscale x
set xtics (1.000000, 2.000000)
set yrange [1.752616:41.625153]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000)
plot \
  $panel3_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel3_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset multiplot
unset output
