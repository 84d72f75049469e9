# dictionary-lookup-hardest.svg. To draw it again, in this folder: gnuplot dictionary-lookup-hardest.gp
reset
if (!exists("output")) output = "dictionary-lookup-hardest.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
0.03 65.7991 62.5793 70.5957
0.05 35.8456 33.0776 39.7526
0.07 21.709 19.9281 24.0904
0.1 12.7888 11.8105 14.007
0.2 5.6198 5.3301 5.9418
0.5 3.064 2.9908 3.1393
1 2.4572 2.4266 2.4879
END
$panel0_curve1 << END
0.03 89.6384 88.7791 90.312
0.05 67.2956 65.387 68.565
0.07 48.283 46.2882 49.5543
0.1 30.4408 28.9729 31.5935
0.2 11.2341 10.7436 11.6569
0.5 4.3261 4.2214 4.4117
1 2.9504 2.9114 2.9815
END
$panel0_curve2 << END
0.03 93.5875 92.6271 95.2736
0.05 76.8938 74.7958 80.4572
0.07 59.8777 57.5797 63.5456
0.1 41.0327 39.2272 43.6794
0.2 15.8655 15.1632 16.5637
0.5 5.3392 5.18 5.435
1 3.3179 3.2601 3.3468
END
$panel0_curve3 << END
0.03 97.1896 96.6792 97.5162
0.05 87.3869 86.4771 88.0593
0.07 74.5023 73.4755 75.2472
0.1 56.7493 55.7906 57.2023
0.2 25.0788 24.698 25.578
0.5 7.4667 7.3665 7.6486
1 4.0376 4.0053 4.1028
END
$panel0_curve4 << END
0.03 81.7114 80.8982 82.846
0.05 65.1496 64.1695 66.4648
0.07 52.6735 51.2985 53.9392
0.1 40.0936 38.7738 41.1503
0.2 21.3688 20.8059 21.7111
0.5 8.0815 8.023 8.108
1 4.3905 4.3777 4.4006
END
$panel0_curve5 << END
0.03 54.9008 53.1776 56.0901
0.05 40.1922 39.2418 41.1547
0.07 31.856 31.0775 32.802
0.1 24.5188 24.0138 25.2386
0.2 14.6501 14.4822 14.8852
0.5 7.2398 7.218 7.2621
1 4.3511 4.3408 4.3613
END
$panel0_curve6 << END
0.03 34.2479 23.0812 41.1754
0.05 18.0671 12.2956 21.4639
0.07 11.8547 8.4258 13.7783
0.1 7.8807 5.951 8.9197
0.2 4.2793 3.6183 4.6165
0.5 2.7315 2.5372 2.8268
1 2.318 2.2317 2.3598
END
$panel1_curve0 << END
1 20.8092 19.0981 24.137
2 32.0984 29.5891 36.473
4 45.949 42.8385 51.0219
8 61.0211 57.7584 65.9953
16 75.2944 72.3235 79.3673
32 86.811 84.729 89.4494
64 94.451 93.2611 95.7644
128 98.4176 97.9476 98.831
256 99.8019 99.7256 99.8533
512 100 100 100
END
$panel1_curve1 << END
1 11.4129 10.7506 12.0335
2 18.9371 17.9233 19.8637
4 29.6046 28.06 30.7913
8 43.3297 41.3475 44.5504
16 59.1601 57.3204 60.5763
32 74.7238 73.1288 75.9716
64 87.2616 86.1104 88.1921
128 95.2659 94.674 95.7391
256 99.0755 98.9227 99.2052
512 100 100 100
END
$panel1_curve2 << END
1 8.239 7.6295 9.3716
2 14.2013 13.2685 15.8859
4 23.3225 21.9334 25.653
8 36.1537 34.3828 38.8058
16 52.1692 50.4281 54.5676
32 69.1827 67.5786 70.9168
64 83.833 82.6754 84.6996
128 93.738 93.1107 94.0823
256 98.7048 98.4822 98.8634
512 100 100 100
END
$panel1_curve3 << END
1 3.8063 3.741 3.8462
2 7.017 6.8774 7.0748
4 12.5078 12.2682 12.6105
8 21.3527 20.9982 21.7329
16 34.4806 34.0771 35.1813
32 51.5198 50.8161 52.4245
64 69.3045 68.336 70.5784
128 84.5931 83.9278 85.7405
256 95.4039 95.2258 95.9329
512 100 100 100
END
$panel1_curve4 << END
1 0.8813 0.8768 0.8851
2 1.7347 1.7258 1.7428
4 3.389 3.3644 3.4059
8 6.5536 6.5052 6.5767
16 12.4852 12.4019 12.5309
32 23.1193 22.9724 23.2231
64 40.1796 39.7166 40.3786
128 61.0602 60.5491 61.5868
256 82.1603 81.9448 82.4591
512 100 100 100
END
$panel1_curve5 << END
1 0.4437 0.443 0.4446
2 0.8844 0.8835 0.8865
4 1.76 1.7578 1.7639
8 3.4925 3.4852 3.5003
16 6.9009 6.881 6.9197
32 13.5354 13.4878 13.5868
64 26.0755 25.9644 26.1911
128 47.0061 46.7949 47.1602
256 73.2269 73.1994 73.2819
512 100 100 100
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "The lower τ, the fewer negatives have the gradient" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.0439, screen 0.8833 to screen 0.0878, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.0659, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "τ = 0.03" at screen 0.0976, screen 0.8833 left
set arrow from screen 0.2073, screen 0.8833 to screen 0.2512, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.2293, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "τ = 0.07" at screen 0.2610, screen 0.8833 left
set arrow from screen 0.3707, screen 0.8833 to screen 0.4146, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.3927, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "τ = 0.1" at screen 0.4244, screen 0.8833 left
set arrow from screen 0.5238, screen 0.8833 to screen 0.5677, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.5457, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "τ = 0.2" at screen 0.5774, screen 0.8833 left
set arrow from screen 0.6768, screen 0.8833 to screen 0.7207, screen 0.8833 nohead lc rgb '#CC79A7' dt '_' lw 2.5
set label "" at screen 0.6988, screen 0.8833 point pt 11 ps 1.0 lw 1.5 lc rgb '#CC79A7'
set label "τ = 0.5" at screen 0.7305, screen 0.8833 left
set arrow from screen 0.8299, screen 0.8833 to screen 0.8738, screen 0.8833 nohead lc rgb '#E69F00' dt '-..' lw 2.5
set label "" at screen 0.8518, screen 0.8833 point pt 15 ps 1.0 lw 1.5 lc rgb '#E69F00'
set label "τ = 1.0" at screen 0.8835, screen 0.8833 left
set arrow from screen 0.2845, screen 0.8310 to screen 0.3284, screen 0.8310 nohead lc rgb '#7F7F7F' dt '_..' lw 2.5
set label "" at screen 0.3064, screen 0.8310 point pt 5 ps 1.0 lw 1.5 lc rgb '#7F7F7F'
set label "untrained" at screen 0.3381, screen 0.8310 left
set label "" at screen 0.4680, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4875, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "τ that the queue is looked at with" at screen 0.2854, screen 0.0310 center
set label "share of the negatives' gradient [%]" at screen 0.0195, screen 0.4405 center rotate
set label "the ten hardest (if all were alike: 2 %)" at screen 0.2854, screen 0.7667 center
set xrange [0.030000:1.000000]
set logscale x
set xtics (0.030000, 0.100000, 0.300000, 1.000000)
set yrange [0.200000:100.000000]
set logscale y
set ytics (1.000000, 10.000000, 100.000000)
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel0_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel0_curve6 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 2, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 2, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1 pointinterval 2, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1 pointinterval 2, \
  $panel0_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1 pointinterval 2, \
  $panel0_curve5 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1 pointinterval 2, \
  $panel0_curve6 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1 pointinterval 2
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "n" at screen 0.7854, screen 0.0310 center
set label "" at screen 0.5195, screen 0.4405 center rotate
set label "the n hardest, at the τ of training" at screen 0.7854, screen 0.7667 center
set xrange [1.000000:512.000000]
set logscale x
set xtics (1.000000, 10.000000, 100.000000)
set yrange [0.200000:100.000000]
set logscale y
set ytics (1.000000, 10.000000, 100.000000)
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel1_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 2, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1 pointinterval 2, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1 pointinterval 2, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1 pointinterval 2, \
  $panel1_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1 pointinterval 2, \
  $panel1_curve5 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1 pointinterval 2
unset multiplot
unset output
