# step-memory.svg. To draw it again, in this folder: gnuplot step-memory.gp
reset
if (!exists("output")) output = "step-memory.svg"
set encoding utf8
set terminal svg size 820,320 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
64 15.5951 15.5951 15.5951
256 15.6442 15.6442 15.6442
1024 15.8419 15.8419 15.8419
4096 16.7584 16.7584 16.7584
16384 20.2973 20.2973 20.2973
65536 34.4531 34.4531 34.4531
END
$panel0_curve1 << END
64 8.599 8.599 8.599
256 8.6481 8.6481 8.6481
1024 8.8447 8.8447 8.8447
4096 9.6312 9.6312 9.6312
16384 12.7769 12.7769 12.7769
65536 25.3598 25.3598 25.3598
END
$panel1_curve0 << END
16 5.9642 5.9642 5.9642
32 9.476 9.476 9.476
64 16.1041 16.1041 16.1041
128 30.2465 30.2465 30.2465
256 58.7325 58.7325 58.7325
END
$panel1_curve1 << END
16 3.6234 3.6234 3.6234
32 5.4512 5.4512 5.4512
64 9.1069 9.1069 9.1069
128 16.4182 16.4182 16.4182
256 31.041 31.041 31.041
END
$panel2_curve0 << END
12 7.6274 7.6274 7.6274
16 11.152 11.152 11.152
20 16.1041 16.1041 16.1041
28 30.3174 30.3174 30.3174
40 57.1421 57.1421 57.1421
END
$panel2_curve1 << END
12 4.5194 4.5194 4.5194
16 6.383 6.383 6.383
20 9.1069 9.1069 9.1069
28 15.9554 15.9554 15.9554
40 30.1235 30.1235 30.1235
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
set yrange [3.150748:67.542352]
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
set yrange [3.150748:67.542352]
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
set yrange [3.150748:67.542352]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset multiplot
unset output
