# cost.svg. To draw it again, in this folder: gnuplot cost.gp
reset
if (!exists("output")) output = "cost.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 3.7974 3.7974 3.7974
32 5.9385 5.9385 5.9385
64 10.927 10.927 10.927
128 20.9041 20.9041 20.9041
256 40.8583 40.8583 40.8583
512 80.7667 80.7667 80.7667
END
$panel0_curve1 << END
16 4.9326 4.9326 4.9326
32 6.6194 6.6194 6.6194
64 10.0931 10.0931 10.0931
128 17.0404 17.0404 17.0404
256 30.935 30.935 30.935
512 58.7244 58.7244 58.7244
END
$panel0_curve2 << END
16 4.5177 4.5177 4.5177
32 7.8217 7.8217 7.8217
64 14.4297 14.4297 14.4297
128 27.6457 27.6457 27.6457
256 54.8477 54.8477 54.8477
512 109.6614 109.6614 109.6614
END
$panel1_curve0 << END
16 3.2353 3.0301 3.5224
32 6.0054 5.3142 7.6371
64 11.4681 10.144 14.8457
128 21.4001 20.5955 22.8299
256 43.9776 42.4952 46.1827
512 92.0215 91.2996 92.8739
END
$panel1_curve1 << END
16 2.5226 2.4512 2.7501
32 4.504 4.2125 4.6638
64 8.4422 8.1244 8.8029
128 16.2443 15.62 17.5521
256 33.6064 33.1161 33.9346
512 68.6208 68.121 69.3755
END
$panel1_curve2 << END
16 5.5922 4.606 9.1625
32 9.7446 7.9817 15.6316
64 15.6004 14.7697 15.9211
128 31.0993 30.399 32.1553
256 64.1643 62.9077 65.3834
512 133.3879 129.1641 138.0437
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
set yrange [3.452218:120.627584]
set logscale y
set ytics (2.000000, 5.000000, 10.000000, 20.000000, 50.000000, 100.000000, 200.000000)
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1 pointinterval 1
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
set yrange [2.228334:151.848066]
set logscale y
set ytics (1.000000, 2.000000, 5.000000, 10.000000, 20.000000, 50.000000, 100.000000, 200.000000)
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1 pointinterval 1
unset multiplot
unset output
