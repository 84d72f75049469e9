# transfer-utility.svg. To draw it again, in this folder: gnuplot transfer-utility.gp
reset
if (!exists("output")) output = "transfer-utility.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
50 85.5477 85.5477 85.5477
200 337.7833 337.7833 337.7833
1000 545.1341 545.1341 545.1341
5000 581.7031 581.7031 581.7031
END
$panel0_curve1 << END
50 57.0805 57.0805 57.0805
200 235.2841 235.2841 235.2841
1000 380.6204 380.6204 380.6204
5000 340.1703 340.1703 340.1703
END
$panel0_curve2 << END
50 73.1531 73.1531 73.1531
200 247.2235 247.2235 247.2235
1000 464.5368 464.5368 464.5368
5000 490.694 490.694 490.694
END
$panel0_curve3 << END
50 57.9289 57.9289 57.9289
200 220.5614 220.5614 220.5614
1000 302.8877 302.8877 302.8877
5000 291.1401 291.1401 291.1401
END
$panel0_curve4 << END
50 55.5715 55.5715 55.5715
200 214.5911 214.5911 214.5911
1000 310.2847 310.2847 310.2847
5000 309.9636 309.9636 309.9636
END
$panel0_curve5 << END
50 59.8562 59.8562 59.8562
200 226.1351 226.1351 226.1351
1000 288.9475 288.9475 288.9475
5000 268.5209 268.5209 268.5209
END
$panel0_curve6 << END
50 59.2302 59.2302 59.2302
200 202.4169 202.4169 202.4169
1000 215.7944 215.7944 215.7944
5000 212.2045 212.2045 212.2045
END
$panel1_curve0 << END
50 70.9097 70.9097 70.9097
200 348.216 348.216 348.216
1000 869.3043 869.3043 869.3043
5000 979.9443 979.9443 979.9443
END
$panel1_curve1 << END
50 53.6092 53.6092 53.6092
200 135.4008 135.4008 135.4008
1000 592.7872 592.7872 592.7872
5000 591.6535 591.6535 591.6535
END
$panel1_curve2 << END
50 52.5235 52.5235 52.5235
200 248.9331 248.9331 248.9331
1000 507.1572 507.1572 507.1572
5000 603.4735 603.4735 603.4735
END
$panel1_curve3 << END
50 54.3494 54.3494 54.3494
200 165.6183 165.6183 165.6183
1000 429.4894 429.4894 429.4894
5000 482.3792 482.3792 482.3792
END
$panel1_curve4 << END
50 58.5878 58.5878 58.5878
200 203.3458 203.3458 203.3458
1000 427.3025 427.3025 427.3025
5000 486.6301 486.6301 486.6301
END
$panel1_curve5 << END
50 56.7597 56.7597 56.7597
200 227.3328 227.3328 227.3328
1000 468.1272 468.1272 468.1272
5000 513.0977 513.0977 513.0977
END
$panel1_curve6 << END
50 57.7898 57.7898 57.7898
200 177.8529 177.8529 177.8529
1000 206.7805 206.7805 206.7805
5000 213.4842 213.4842 213.4842
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Labels that training from scratch needs, in four times the steps" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.0363, screen 0.8833 to screen 0.0802, screen 0.8833 nohead lc rgb '#E69F00' dt '-..' lw 2.5
set label "" at screen 0.0582, screen 0.8833 point pt 15 ps 1.0 lw 1.5 lc rgb '#E69F00'
set label "supervised" at screen 0.0899, screen 0.8833 left
set arrow from screen 0.2204, screen 0.8833 to screen 0.2643, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.2424, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "supervised, two groups" at screen 0.2741, screen 0.8833 left
set arrow from screen 0.5290, screen 0.8833 to screen 0.5729, screen 0.8833 nohead lc rgb '#56B4E9' dt '_-' lw 2.5
set label "" at screen 0.5509, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#56B4E9'
set label "supervised, with place" at screen 0.5826, screen 0.8833 left
set arrow from screen 0.8375, screen 0.8833 to screen 0.8814, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.8595, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "MoCo v1" at screen 0.8912, screen 0.8833 left
set arrow from screen 0.2476, screen 0.8310 to screen 0.2915, screen 0.8310 nohead lc rgb '#CC79A7' dt '_' lw 2.5
set label "" at screen 0.2695, screen 0.8310 point pt 11 ps 1.0 lw 1.5 lc rgb '#CC79A7'
set label "MoCo v2" at screen 0.3012, screen 0.8310 left
set arrow from screen 0.4006, screen 0.8310 to screen 0.4445, screen 0.8310 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.4226, screen 0.8310 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "end-to-end" at screen 0.4543, screen 0.8310 left
set arrow from screen 0.5848, screen 0.8310 to screen 0.6287, screen 0.8310 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.6067, screen 0.8310 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.6384, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "labelled scenes n" at screen 0.2854, screen 0.0310 center
set label "labels from scratch n̂" at screen 0.0195, screen 0.4405 center rotate
set label "pixels, fine-tuned" at screen 0.2854, screen 0.7667 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [50.519504:639.873421]
set logscale y
set ytics (50.000000, 200.000000, 1000.000000, 5000.000000)
plot \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1, \
  $panel0_curve5 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel0_curve6 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "labelled scenes n" at screen 0.7854, screen 0.0310 center
set label "labels from scratch n̂" at screen 0.5195, screen 0.4405 center rotate
set label "boxes, fine-tuned" at screen 0.7854, screen 0.7667 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [47.748628:1077.938724]
set logscale y
set ytics (50.000000, 200.000000, 1000.000000, 5000.000000)
plot \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1, \
  $panel1_curve5 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve6 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset multiplot
unset output
