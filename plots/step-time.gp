# step-time.svg. To draw it again, in this folder: gnuplot step-time.gp
reset
if (!exists("output")) output = "step-time.svg"
set encoding utf8
set terminal svg size 820,320 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
64 10.0424 10.0424 10.0424
256 10.1136 10.1136 10.1136
1024 10.2768 10.2768 10.2768
4096 11.5336 11.5336 11.5336
16384 16.1029 16.1029 16.1029
65536 34.4398 34.4398 34.4398
END
$panel0_curve1 << END
64 10.055 10.055 10.055
256 10.0908 10.0908 10.0908
1024 10.234 10.234 10.234
4096 10.807 10.807 10.807
16384 13.0991 13.0991 13.0991
65536 22.2671 22.2671 22.2671
END
$panel1_curve0 << END
16 3.0528 3.0528 3.0528
32 5.5484 5.5484 5.5484
64 10.4657 10.4657 10.4657
128 20.9272 20.9272 20.9272
256 43.3092 43.3092 43.3092
END
$panel1_curve1 << END
16 2.6063 2.6063 2.6063
32 5.2125 5.2125 5.2125
64 10.425 10.425 10.425
128 20.8501 20.8501 20.8501
256 41.7002 41.7002 41.7002
END
$panel2_curve0 << END
12 4.0256 4.0256 4.0256
16 6.9406 6.9406 6.9406
20 11.1749 11.1749 11.1749
28 20.2534 20.2534 20.2534
40 42.7377 42.7377 42.7377
END
$panel2_curve1 << END
12 4.3548 4.3548 4.3548
16 6.0704 6.0704 6.0704
20 10.425 10.425 10.425
28 19.3156 19.3156 19.3156
40 35.6831 35.6831 35.6831
END
$panel3_curve0 << END
1 10.6791 10.6791 10.6791
2 6.6728 6.6728 6.6728
END
$panel3_curve1 << END
1 10.425 10.425 10.425
2 5.2125 5.2125 5.2125
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
set yrange [2.266314:49.805565]
set logscale y
set ytics (5.000000, 10.000000, 20.000000)
plot \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
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
set yrange [2.266314:49.805565]
set logscale y
set ytics (5.000000, 10.000000, 20.000000)
plot \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
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
set yrange [2.266314:49.805565]
set logscale y
set ytics (5.000000, 10.000000, 20.000000)
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
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
set yrange [2.266314:49.805565]
set logscale y
set ytics (5.000000, 10.000000, 20.000000)
plot \
  $panel3_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel3_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
unset multiplot
unset output
