# shuffle-bn-leak.svg. To draw it again, in this folder: gnuplot shuffle-bn-leak.gp
reset
if (!exists("output")) output = "shuffle-bn-leak.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
500 23.4375 21.0938 26.1719
1000 23.9062 20.3125 27.1484
1500 24.9219 24.4141 25.9766
2000 23.3984 21.6797 26.1719
2500 25.7422 23.2422 27.9297
3000 25.3906 23.2422 26.9531
3500 24.4141 21.875 27.1484
4000 24.9609 22.2656 28.125
4500 24.5312 22.6562 26.7578
5000 25.1562 22.8516 26.3672
5500 26.5234 24.8047 28.125
6000 25.8984 22.8516 28.7109
6500 25.4688 23.6328 28.3203
7000 23.6719 19.9219 26.1719
END
$panel0_curve1 << END
500 73.9453 69.9219 76.9531
1000 75.9375 73.8281 79.4922
1500 78.1641 74.8047 80.8594
2000 78.75 74.0234 83.5938
2500 79.3359 75.5859 82.4219
3000 81.0547 77.9297 83.7891
3500 81.6797 79.1016 86.5234
4000 83.7109 80.2734 89.6484
4500 85.4688 83.3984 87.1094
5000 86.4062 83.3984 87.8906
5500 87.7734 83.2031 91.7969
6000 89.5703 85.7422 91.9922
6500 90.5469 89.4531 92.1875
7000 88.8672 87.1094 89.8438
END
$panel0_curve2 << END
500 24.4141 23.0469 26.1719
1000 26.5234 23.8281 30.0781
1500 25.0391 23.6328 27.7344
2000 23.5156 21.875 26.1719
2500 25.5469 24.0234 27.3438
3000 26.7188 25.9766 27.3438
3500 24.2578 22.6562 26.1719
4000 24.7656 23.0469 27.9297
4500 24.4141 20.5078 26.5625
5000 23.9062 22.4609 26.7578
5500 24.1406 21.2891 26.5625
6000 24.9219 23.2422 27.3438
6500 25.0781 23.4375 26.9531
7000 24.3359 21.6797 26.5625
END
$panel0_curve3 << END
500 25 25 25
1000 25 25 25
1500 25 25 25
2000 25 25 25
2500 25 25 25
3000 25 25 25
3500 25 25 25
4000 25 25 25
4500 25 25 25
5000 25 25 25
5500 25 25 25
6000 25 25 25
6500 25 25 25
7000 25 25 25
END
$panel1_curve0 << END
500 74.9609 71.0938 79.8828
1000 70.7422 66.7969 73.4375
1500 71.2109 68.5547 75.9766
2000 68.6328 64.8438 70.8984
2500 64.9219 61.1328 67.7734
3000 61.3281 57.0312 67.1875
3500 59.5312 55.6641 63.8672
4000 62.8906 56.6406 66.2109
4500 66.2891 64.2578 69.7266
5000 70.3906 68.9453 72.2656
5500 74.3359 70.8984 78.5156
6000 74.9609 67.3828 82.4219
6500 77.4219 70.3125 81.6406
7000 81.6016 76.1719 86.3281
END
$panel1_curve1 << END
500 73.9453 69.9219 76.9531
1000 75.9375 73.8281 79.4922
1500 78.1641 74.8047 80.8594
2000 78.75 74.0234 83.5938
2500 79.3359 75.5859 82.4219
3000 81.0547 77.9297 83.7891
3500 81.6797 79.1016 86.5234
4000 83.7109 80.2734 89.6484
4500 85.4688 83.3984 87.1094
5000 86.4062 83.3984 87.8906
5500 87.7734 83.2031 91.7969
6000 89.5703 85.7422 91.9922
6500 90.5469 89.4531 92.1875
7000 88.8672 87.1094 89.8438
END
$panel1_curve2 << END
500 25 25 25
1000 25 25 25
1500 25 25 25
2000 25 25 25
2500 25 25 25
3000 25 25 25
3500 25 25 25
4000 25 25 25
4500 25 25 25
5000 25 25 25
5500 25 25 25
6000 25 25 25
6500 25 25 25
7000 25 25 25
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What a key betrays of its company (groups of 4)" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1399, screen 0.8833 to screen 0.1838, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1619, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1936, screen 0.8833 left
set arrow from screen 0.3034, screen 0.8833 to screen 0.3473, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3253, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.3570, screen 0.8833 left
set arrow from screen 0.5082, screen 0.8833 to screen 0.5521, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.5302, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.5619, screen 0.8833 left
set arrow from screen 0.7027, screen 0.8833 to screen 0.7466, screen 0.8833 nohead lc rgb '#56B4E9' dt '_-' lw 2.5
set label "" at screen 0.7247, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#56B4E9'
set label "group norm" at screen 0.7564, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.2854, screen 0.0310 center
set label "keys put to their group [%]" at screen 0.0195, screen 0.4405 center rotate
set label "the group of its query" at screen 0.2854, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing, 1/G" at graph 0.995, first 25.000000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  25.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1 pointinterval 3, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.7854, screen 0.0310 center
set label "keys put to their group [%]" at screen 0.5195, screen 0.4405 center rotate
set label "the group it was encoded in" at screen 0.7854, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing, 1/G" at graph 0.995, first 25.000000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  25.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1 pointinterval 3
unset multiplot
unset output
