# step-memory.svg. To draw it again, in this folder: gnuplot step-memory.gp
reset
if (!exists("output")) output = "step-memory.svg"
set encoding utf8
set terminal svg size 820,320 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
64 12.1377 12.1377 12.1377
256 12.1869 12.1869 12.1869
1024 12.3846 12.3846 12.3846
4096 13.3011 13.3011 13.3011
16384 16.84 16.84 16.84
65536 30.9958 30.9958 30.9958
END
$panel0_curve1 << END
64 8.3041 8.3041 8.3041
256 8.3532 8.3532 8.3532
1024 8.5498 8.5498 8.5498
4096 9.3363 9.3363 9.3363
16384 12.482 12.482 12.482
65536 25.0649 25.0649 25.0649
END
$panel1_curve0 << END
16 5.0996 5.0996 5.0996
32 7.7471 7.7471 7.7471
64 12.6467 12.6467 12.6467
128 23.3322 23.3322 23.3322
256 44.9041 44.9041 44.9041
END
$panel1_curve1 << END
16 3.5496 3.5496 3.5496
32 5.3037 5.3037 5.3037
64 8.812 8.812 8.812
128 15.8284 15.8284 15.8284
256 29.8613 29.8613 29.8613
END
$panel2_curve0 << END
12 6.3327 6.3327 6.3327
16 9.0545 9.0545 9.0545
20 12.6467 12.6467 12.6467
28 23.6488 23.6488 23.6488
40 44.0346 44.0346 44.0346
END
$panel2_curve1 << END
12 4.3883 4.3883 4.3883
16 6.252 6.252 6.252
20 8.812 8.812 8.812
28 15.4311 15.4311 15.4311
40 29.3043 29.3043 29.3043
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Memory of a step: taken from the system, and what it cannot do without" at screen 0.5000, screen 0.9344 center font ',17'
set arrow from screen 0.3448, screen 0.8469 to screen 0.3887, screen 0.8469 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.3668, screen 0.8469 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "measured" at screen 0.3985, screen 0.8469 left
set arrow from screen 0.5082, screen 0.8469 to screen 0.5521, screen 0.8469 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.5302, screen 0.8469 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "predicted" at screen 0.5619, screen 0.8469 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "K (keys)" at screen 0.2020, screen 0.0406 center
set label "MB (10⁶ bytes)" at screen 0.0195, screen 0.4906 center rotate
set xrange [55.652174:75366.400000]
set logscale x
set xtics (64.000000, 2048.000000, 65536.000000)
set yrange [3.086637:51.639674]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "batch (images)" at screen 0.5354, screen 0.0406 center
set label "" at screen 0.3528, screen 0.4906 center rotate
set xrange [13.913043:294.400000]
set logscale x
set xtics (16.000000, 64.000000, 256.000000)
set yrange [3.086637:51.639674]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.2062
set tmargin at screen 0.7750
set label "side (pixels)" at screen 0.8687, screen 0.0406 center
set label "" at screen 0.6862, screen 0.4906 center rotate
set xrange [10.434783:46.000000]
set logscale x
set xtics (12.000000, 20.000000, 40.000000)
set yrange [3.086637:51.639674]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset multiplot
unset output
