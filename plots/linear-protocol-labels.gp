# linear-protocol-labels.svg. To draw it again, in this folder: gnuplot linear-protocol-labels.gp
reset
if (!exists("output")) output = "linear-protocol-labels.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
1 14.834 13.6719 15.625
3 17.4609 16.8945 18.3105
10 20.1855 19.1895 21.0449
30 23.0664 21.875 24.1211
100 25.9473 25.1465 26.709
END
$panel0_curve1 << END
1 41.5039 37.8418 46.3379
3 53.8574 52.3926 56.4941
10 61.6113 59.7168 63.916
30 68.1934 67.041 69.043
100 71.8652 71.0449 72.8027
END
$panel0_curve2 << END
1 98.1348 96.1426 98.9258
3 99.2773 99.0723 99.5117
10 99.5312 99.4141 99.6094
30 99.7266 99.6094 99.8047
100 99.8145 99.7559 99.8535
END
$panel1_curve0 << END
1 65.293 61.4258 69.3359
3 89.541 87.3535 91.8457
10 95.7324 95.3613 96.4355
30 96.9238 95.8984 97.6562
100 96.9922 96.3379 97.8027
END
$panel1_curve1 << END
1 69.8633 65.5273 73.5352
3 92.5684 90.5273 95.459
10 96.8848 96.3379 98.1445
30 97.666 96.7285 98.6328
100 97.6172 96.4355 98.6328
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "The fewer labels, the more it matters where an encoder starts" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1314, screen 0.8833 to screen 0.1753, screen 0.8833 nohead lc rgb '#7F7F7F' dt '_..' lw 2.5
set label "" at screen 0.1534, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#7F7F7F'
set label "untrained" at screen 0.1851, screen 0.8833 left
set arrow from screen 0.3052, screen 0.8833 to screen 0.3491, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.3271, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "MoCo" at screen 0.3588, screen 0.8833 left
set arrow from screen 0.4271, screen 0.8833 to screen 0.4710, screen 0.8833 nohead lc rgb '#E69F00' dt '-..' lw 2.5
set label "" at screen 0.4491, screen 0.8833 point pt 15 ps 1.0 lw 1.5 lc rgb '#E69F00'
set label "supervised" at screen 0.4808, screen 0.8833 left
set label "" at screen 0.6210, screen 0.8833 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.6405, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "labels used [%]" at screen 0.2854, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4667 center rotate
set label "encoder frozen, linear probe" at screen 0.2854, screen 0.8190 center
set xrange [1.000000:100.000000]
set logscale x
set xtics (1.000000, 3.000000, 10.000000, 30.000000, 100.000000)
set yrange [0.000000:100.000000]
unset logscale y
set ytics (0.000000, 20.000000, 40.000000, 60.000000, 80.000000, 100.000000)
set label "guessing" at graph 0.995, first 12.500000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "labels used [%]" at screen 0.7854, screen 0.0310 center
set label "accuracy on unseen images [%]" at screen 0.5195, screen 0.4667 center rotate
set label "encoder fine-tuned" at screen 0.7854, screen 0.8190 center
set xrange [1.000000:100.000000]
set logscale x
set xtics (1.000000, 3.000000, 10.000000, 30.000000, 100.000000)
set yrange [0.000000:100.000000]
unset logscale y
set ytics (0.000000, 20.000000, 40.000000, 60.000000, 80.000000, 100.000000)
set label "guessing" at graph 0.995, first 12.500000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 1
unset multiplot
unset output
