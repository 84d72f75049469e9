# dictionary-lookup-hardest.svg. To draw it again, in this folder: gnuplot dictionary-lookup-hardest.gp
reset
if (!exists("output")) output = "dictionary-lookup-hardest.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
0.03 94.3908 92.7077 95.2712
0.05 78.5768 75.5268 80.8451
0.07 62.1835 59.256 64.7988
0.1 44.1112 42.0934 46.2277
0.2 19.9188 19.4261 20.5886
0.5 8.5378 8.4343 8.6349
1 5.9111 5.8682 5.9387
END
$panel0_curve1 << END
0.03 99.5514 99.5016 99.5934
0.05 95.7634 95.4995 95.9633
0.07 87.5239 87.1864 87.8983
0.1 71.6736 71.1995 72.3127
0.2 35.1491 34.8597 35.7083
0.5 12.2398 12.1122 12.3759
1 7.2549 7.2015 7.2992
END
$panel0_curve2 << END
0.03 99.6228 99.5333 99.705
0.05 96.2161 95.7638 96.5669
0.07 88.4843 87.6856 89.1449
0.1 73.0579 72.1424 73.8478
0.2 36.0108 35.5796 36.3423
0.5 12.3944 12.3204 12.5038
1 7.3002 7.2671 7.3432
END
$panel0_curve3 << END
0.03 99.7154 99.6448 99.797
0.05 96.964 96.7012 97.5525
0.07 90.5177 89.9737 91.7837
0.1 77.0063 76.0546 78.8105
0.2 40.2026 39.6347 41.2482
0.5 13.4827 13.3234 13.5908
1 7.6617 7.6019 7.6988
END
$panel0_curve4 << END
0.03 96.2326 93.8019 98.4774
0.05 87.5246 82.9769 92.4564
0.07 78.104 72.9766 84.0748
0.1 65.9123 61.233 71.4944
0.2 40.6731 38.7804 42.4527
0.5 15.9832 15.6047 16.4792
1 8.678 8.4895 8.8287
END
$panel0_curve5 << END
0.03 75.7622 73.913 78.7684
0.05 62.3367 60.8366 64.9735
0.07 53.6829 52.5004 55.7632
0.1 45.2268 44.3963 46.629
0.2 31.1851 30.9056 31.5144
0.5 15.6539 15.5659 15.7572
1 8.9778 8.9369 9
END
$panel0_curve6 << END
0.03 34.4793 23.959 39.9311
0.05 19.5392 13.7785 22.6959
0.07 13.865 10.1843 15.9102
0.1 10.1525 7.8819 11.4164
0.2 6.5724 5.6515 7.0802
0.5 4.8605 4.5481 5.0307
1 4.3649 4.218 4.4444
END
$panel0_curve7 << END
0.03 94.392 92.71 95.27
0.07 87.524 87.19 87.9
0.1 73.058 72.14 73.85
0.2 40.2 39.63 41.25
0.5 15.984 15.6 16.48
1 8.978 8.94 9
END
$panel1_curve0 << END
1 42.1456 37.5058 45.5048
2 60.7093 55.7973 64.0048
4 78.818 74.7144 81.3108
8 91.7071 89.4377 92.871
16 97.9418 97.1815 98.3856
32 99.731 99.5957 99.8153
64 99.9861 99.9772 99.9905
128 99.9998 99.9997 99.9999
256 100 100 100
END
$panel1_curve1 << END
1 33.8878 32.1405 34.9536
2 50.4692 48.7533 51.2897
4 68.3359 66.9474 68.8621
8 83.6567 83.0873 84.0771
16 93.7269 93.49 94.0193
32 98.3911 98.3164 98.5537
64 99.7776 99.7641 99.8064
128 99.9904 99.9892 99.9913
256 100 100 100
END
$panel1_curve2 << END
1 21.9941 20.8955 22.9441
2 34.8471 33.6607 35.7797
4 50.782 49.8376 51.8756
8 67.8346 66.9104 68.7287
16 82.8393 82.1181 83.4696
32 93.1183 92.8351 93.4166
64 98.2287 98.175 98.3174
128 99.8121 99.7958 99.8227
256 100 100 100
END
$panel1_curve3 << END
1 7.2359 7.066 7.603
2 12.9754 12.6606 13.6148
4 22.1337 21.6691 23.0893
8 35.1969 34.6049 36.2788
16 51.6266 51.0997 52.4208
32 68.9996 68.3684 69.3575
64 84.4884 83.9477 84.8016
128 95.5097 95.2745 95.6657
256 100 100 100
END
$panel1_curve4 << END
1 1.8122 1.778 1.8397
2 3.5528 3.5046 3.6013
4 6.884 6.7688 7.0251
8 13.0815 12.7889 13.4496
16 23.9951 23.1725 24.8884
32 40.9579 38.9058 42.4964
64 61.0853 58.4297 63.3645
128 80.7547 79.4584 82.5287
256 100 100 100
END
$panel1_curve5 << END
1 0.9134 0.9121 0.9145
2 1.8229 1.8194 1.8255
4 3.6313 3.6212 3.6373
8 7.2093 7.1802 7.2252
16 14.1875 14.1014 14.2221
32 27.1049 26.8628 27.2144
64 47.1366 46.9622 47.2834
128 70.4843 70.3257 70.5818
256 100 100 100
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
set arrow from screen 0.1146, screen 0.8310 to screen 0.1585, screen 0.8310 nohead lc rgb '#7F7F7F' dt '_..' lw 2.5
set label "" at screen 0.1366, screen 0.8310 point pt 5 ps 1.0 lw 1.5 lc rgb '#7F7F7F'
set label "untrained" at screen 0.1683, screen 0.8310 left
set arrow from screen 0.2884, screen 0.8310 to screen 0.3323, screen 0.8310 nohead lc rgb '#56B4E9' dt '_-' lw 2.5
set label "" at screen 0.3104, screen 0.8310 point pt 7 ps 1.0 lw 1.5 lc rgb '#56B4E9'
set label "each encoder at its own τ" at screen 0.3421, screen 0.8310 left
set label "" at screen 0.6378, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.6573, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "τ that the queue is looked at with" at screen 0.2854, screen 0.0310 center
set label "share of the negatives' gradient [%]" at screen 0.0195, screen 0.4405 center rotate
set label "the ten hardest (if all were alike: 4 %)" at screen 0.2854, screen 0.7667 center
set xrange [0.030000:1.000000]
set logscale x
set xtics (0.030000, 0.100000, 0.300000, 1.000000)
set yrange [1.000000:100.000000]
set logscale y
set ytics (1.000000, 3.000000, 10.000000, 30.000000, 100.000000)
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel0_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel0_curve6 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel0_curve7 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 2, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 2, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 2, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 2, \
  $panel0_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 2, \
  $panel0_curve5 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 2, \
  $panel0_curve6 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1.0 pointinterval 2, \
  $panel0_curve7 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1.0 pointinterval 1
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
set xrange [1.000000:256.000000]
set logscale x
set xtics (1.000000, 10.000000, 100.000000)
set yrange [1.000000:100.000000]
set logscale y
set ytics (1.000000, 3.000000, 10.000000, 30.000000, 100.000000)
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel1_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 2, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 2, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 2, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 2, \
  $panel1_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 2, \
  $panel1_curve5 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 2
unset multiplot
unset output
