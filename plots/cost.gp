# cost.svg. To draw it again, in this folder: gnuplot cost.gp
reset
if (!exists("output")) output = "cost.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 3.2512 3.2512 3.2512
32 4.8794 4.8794 4.8794
64 8.1358 8.1358 8.1358
128 14.6487 14.6487 14.6487
256 27.8658 27.8658 27.8658
512 54.7816 54.7816 54.7816
END
$panel0_curve1 << END
16 4.3825 4.3825 4.3825
32 5.9948 5.9948 5.9948
64 9.3033 9.3033 9.3033
128 15.9852 15.9852 15.9852
256 29.3489 29.3489 29.3489
512 56.0763 56.0763 56.0763
END
$panel0_curve2 << END
16 3.8977 3.8977 3.8977
32 7.1224 7.1224 7.1224
64 13.5718 13.5718 13.5718
128 26.4706 26.4706 26.4706
256 52.2683 52.2683 52.2683
512 104.2391 104.2391 104.2391
END
$panel1_curve0 << END
16 2.5552 2.3613 2.7235
32 5.5436 5.0331 6.8191
64 10.931 10.5682 11.133
128 21.4371 20.9398 22.0523
256 42.5405 41.8773 43.4356
512 85.1592 83.005 86.7638
END
$panel1_curve1 << END
16 2.0498 1.9327 2.1936
32 4.264 3.8143 5.1457
64 8.5762 8.2349 8.8415
128 16.9515 16.4002 17.5093
256 33.939 33.1594 34.8409
512 68.2411 67.5036 69.7143
END
$panel1_curve2 << END
16 3.7655 3.4467 3.9354
32 8.1316 7.3276 9.4289
64 16.5469 15.8666 16.7926
128 32.7068 31.7543 33.4789
256 65.5191 64.0099 67.1821
512 129.7073 126.3911 132.5142
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
set yrange [2.955607:114.663014]
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
set yrange [1.757000:145.765641]
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
