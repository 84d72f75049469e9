# step-memory.svg. To draw it again, in this folder: gnuplot step-memory.gp
reset
if (!exists("output")) output = "step-memory.svg"
set encoding utf8
set terminal svg size 820,320 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
64 17.0697 17.0697 17.0697
256 17.1188 17.1188 17.1188
1024 17.8399 17.8399 17.8399
4096 20.1992 20.1992 20.1992
16384 29.6364 29.6364 29.6364
65536 67.3851 67.3851 67.3851
END
$panel0_curve1 << END
64 8.6154 8.6154 8.6154
256 8.7137 8.7137 8.7137
1024 9.1069 9.1069 9.1069
4096 10.6797 10.6797 10.6797
16384 16.9712 16.9712 16.9712
65536 42.137 42.137 42.137
END
$panel1_curve0 << END
16 8.0842 8.0842 8.0842
32 11.6692 11.6692 11.6692
64 18.6263 18.6263 18.6263
128 32.4442 32.4442 32.4442
256 61.4543 61.4543 61.4543
END
$panel1_curve1 << END
16 3.7544 3.7544 3.7544
32 5.7133 5.7133 5.7133
64 9.6312 9.6312 9.6312
128 17.4668 17.4668 17.4668
256 33.1381 33.1381 33.1381
END
$panel2_curve0 << END
12 9.4675 9.4675 9.4675
16 12.6255 12.6255 12.6255
20 18.6263 18.6263 18.6263
28 30.6849 30.6849 30.6849
40 58.1896 58.1896 58.1896
END
$panel2_curve1 << END
12 5.0436 5.0436 5.0436
16 6.9073 6.9073 6.9073
20 9.6312 9.6312 9.6312
28 16.4797 16.4797 16.4797
40 30.6477 30.6477 30.6477
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
set yrange [3.264723:77.492851]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
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
set yrange [3.264723:77.492851]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
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
set yrange [3.264723:77.492851]
set logscale y
set ytics (5.000000, 10.000000, 20.000000, 50.000000)
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 1
unset multiplot
unset output
