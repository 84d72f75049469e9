# cost.svg. To draw it again, in this folder: gnuplot cost.gp
reset
if (!exists("output")) output = "cost.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 3.4442 3.4442 3.4442
32 5.9385 5.9385 5.9385
64 10.927 10.927 10.927
128 20.9041 20.9041 20.9041
256 40.8583 40.8583 40.8583
512 80.7667 80.7667 80.7667
END
$panel0_curve1 << END
16 4.8826 4.8826 4.8826
32 6.6194 6.6194 6.6194
64 10.0931 10.0931 10.0931
128 17.0404 17.0404 17.0404
256 30.935 30.935 30.935
512 58.7244 58.7244 58.7244
END
$panel0_curve2 << END
16 3.7809 3.7809 3.7809
32 7.1587 7.1587 7.1587
64 13.9141 13.9141 13.9141
128 27.4409 27.4409 27.4409
256 54.8477 54.8477 54.8477
512 109.6614 109.6614 109.6614
END
$panel1_curve0 << END
16 2.9095 2.8458 2.9644
32 5.4856 5.3103 5.6486
64 10.7317 10.5554 10.9677
128 21.7491 21.329 22.0081
256 44.6767 44.1699 44.9953
512 92.8662 92.089 94.3172
END
$panel1_curve1 << END
16 2.4157 2.3763 2.48
32 4.3735 4.2048 4.4932
64 8.5501 8.383 8.6951
128 16.838 16.7 16.9159
256 33.9324 32.8259 34.542
512 70.0096 69.1895 70.3588
END
$panel1_curve2 << END
16 4.0502 3.9891 4.1928
32 7.8081 7.6232 7.9642
64 15.708 15.4854 15.9529
128 31.7167 31.5252 31.8898
256 64.425 62.9661 65.2712
512 133.9981 133.0702 134.9909
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Keys that are differentiated have to be remembered" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1159, screen 0.8833 to screen 0.1598, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1378, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "queue" at screen 0.1695, screen 0.8833 left
set arrow from screen 0.2482, screen 0.8833 to screen 0.2921, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.2701, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.3018, screen 0.8833 left
set arrow from screen 0.4427, screen 0.8833 to screen 0.4866, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.4646, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "end-to-end" at screen 0.4963, screen 0.8833 left
set label "" at screen 0.6366, screen 0.8833 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.6561, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "batch [images]" at screen 0.2854, screen 0.0310 center
set label "MB (10⁶ bytes)" at screen 0.0195, screen 0.4667 center rotate
set label "memory: kept, and at once in a step" at screen 0.2854, screen 0.8190 center
set xrange [16.000000:512.000000]
set logscale x
set xtics (16.000000, 32.000000, 64.000000, 128.000000, 256.000000, 512.000000)
set yrange [3.131091:120.627540]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000, 50.000000, 100.000000, 200.000000)
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "batch [images]" at screen 0.7854, screen 0.0310 center
set label "ms" at screen 0.5195, screen 0.4667 center rotate
set label "time: the fastest step" at screen 0.7854, screen 0.8190 center
set xrange [16.000000:512.000000]
set logscale x
set xtics (16.000000, 32.000000, 64.000000, 128.000000, 256.000000, 512.000000)
set yrange [2.160273:148.489990]
set logscale y
set ytics (1.000000, 2.000000, 5.000000, 10.000000, 20.000000, 50.000000, 100.000000, 200.000000)
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1
unset multiplot
unset output
