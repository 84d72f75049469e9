# step-time.svg. To draw it again, in this folder: gnuplot step-time.gp
reset
if (!exists("output")) output = "step-time.svg"
set encoding utf8
set terminal svg size 820,320 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
64 8.0322 8.0322 8.0322
256 8.0484 8.0484 8.0484
1024 8.2356 8.2356 8.2356
4096 9.1983 9.1983 9.1983
16384 11.8785 11.8785 11.8785
65536 21.8165 21.8165 21.8165
END
$panel0_curve1 << END
64 8.3379 8.3379 8.3379
256 8.3676 8.3676 8.3676
1024 8.4864 8.4864 8.4864
4096 8.9615 8.9615 8.9615
16384 10.8621 10.8621 10.8621
65536 18.4646 18.4646 18.4646
END
$panel1_curve0 << END
16 2.118 2.118 2.118
32 4.3255 4.3255 4.3255
64 8.9012 8.9012 8.9012
128 18.944 18.944 18.944
256 40.1116 40.1116 40.1116
END
$panel1_curve1 << END
16 2.1612 2.1612 2.1612
32 4.3224 4.3224 4.3224
64 8.6448 8.6448 8.6448
128 17.2895 17.2895 17.2895
256 34.579 34.579 34.579
END
$panel2_curve0 << END
12 3.1295 3.1295 3.1295
16 5.289 5.289 5.289
20 8.9124 8.9124 8.9124
28 18.2466 18.2466 18.2466
40 38.4394 38.4394 38.4394
END
$panel2_curve1 << END
12 3.6111 3.6111 3.6111
16 5.0338 5.0338 5.0338
20 8.6448 8.6448 8.6448
28 16.017 16.017 16.017
40 29.5895 29.5895 29.5895
END
$panel3_curve0 << END
1 8.5987 8.5987 8.5987
2 4.6929 4.6929 4.6929
END
$panel3_curve1 << END
1 8.6448 8.6448 8.6448
2 4.3224 4.3224 4.3224
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
set yrange [1.841718:46.128362]
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
set yrange [1.841718:46.128362]
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
set yrange [1.841718:46.128362]
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
set yrange [1.841718:46.128362]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000)
plot \
  $panel3_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel3_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset multiplot
unset output
