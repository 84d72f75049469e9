# cost.svg. To draw it again, in this folder: gnuplot cost.gp
reset
if (!exists("output")) output = "cost.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 3.1007 3.1007 3.1007
32 4.8027 4.8027 4.8027
64 8.2066 8.2066 8.2066
128 15.0144 15.0144 15.0144
256 29.0454 29.0454 29.0454
512 57.1409 57.1409 57.1409
END
$panel0_curve1 << END
16 4.3656 4.3656 4.3656
32 6.1098 6.1098 6.1098
64 9.5982 9.5982 9.5982
128 16.575 16.575 16.575
256 30.5285 30.5285 30.5285
512 58.4356 58.4356 58.4356
END
$panel0_curve2 << END
16 3.821 3.821 3.821
32 7.1931 7.1931 7.1931
64 13.9374 13.9374 13.9374
128 27.4261 27.4261 27.4261
256 54.4034 54.4034 54.4034
512 108.9577 108.9577 108.9577
END
$panel1_curve0 << END
16 2.4943 2.4368 2.5562
32 5.1166 4.9286 5.3234
64 10.6924 10.5939 10.8512
128 21.7698 21.5475 21.9314
256 43.4463 43.172 43.7137
512 87.0211 86.3308 87.8375
END
$panel1_curve1 << END
16 1.9452 1.8816 1.9944
32 3.8844 3.7837 3.9686
64 8.1218 8.0001 8.2454
128 16.9486 16.8927 17.0952
256 34.279 34.0467 34.4809
512 68.6234 67.1026 69.3793
END
$panel1_curve2 << END
16 3.6015 3.4199 3.7307
32 7.5909 7.3697 7.8642
64 16.154 15.8778 16.4477
128 32.9995 32.6913 33.2163
256 65.9228 65.571 66.2314
512 132.2901 131.413 132.9367
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
set yrange [2.818822:119.853466]
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
set yrange [1.710576:146.230346]
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
