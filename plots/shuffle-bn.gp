# shuffle-bn.svg. To draw it again, in this folder: gnuplot shuffle-bn.gp
reset
if (!exists("output")) output = "shuffle-bn.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
500 22.5977 21.9727 23.5352
1000 24.1406 23.2422 25.0977
1500 26.3281 24.6094 28.2227
2000 26.9336 25.8789 28.418
2500 28.9062 26.0742 31.6406
3000 30.918 27.3438 33.4961
3500 33.5938 31.6406 35.9375
4000 33.7891 32.3242 34.7656
4500 33.3789 29.8828 35.3516
5000 34.8242 32.6172 37.3047
5500 36.5234 35.0586 39.5508
6000 38.9062 37.207 42.1875
6500 40.332 37.3047 45.4102
7000 42.0508 37.207 46.582
END
$panel0_curve1 << END
500 28.8475 24.4625 32.8875
1000 12.68 9.6 18.25
1500 7.49 5.7625 9.95
2000 10.175 6.4 13.2375
2500 15.4025 14.1375 16.4375
3000 14.6125 14.05 15.55
3500 14.13 12.475 15.7125
4000 13.6075 12.775 15.075
4500 13.2875 12.45 15
5000 13.9025 12.125 15.4375
5500 16.0025 13.625 19.1375
6000 16.365 15.1875 18
6500 17.605 15.2875 20.1125
7000 19.8 16.65 21.925
END
$panel0_curve2 << END
500 23.3203 22.9492 24.707
1000 26.6406 23.6328 28.8086
1500 27.207 25.4883 31.4453
2000 29.6094 26.7578 32.2266
2500 30.8984 27.6367 33.7891
3000 32.5586 29.7852 36.8164
3500 34.8828 30.957 37.5
4000 38.457 32.7148 42.2852
4500 40.7227 31.7383 45.4102
5000 43.7109 36.9141 52.3438
5500 47.8906 40.332 53.418
6000 49.4336 42.5781 54.2969
6500 49.4531 41.5039 55.3711
7000 51.6602 48.5352 54.5898
END
$panel0_curve3 << END
500 34.1525 32.15 36.075
1000 31.6975 30.7125 32.85
1500 29.985 28.9125 30.8375
2000 29.945 28.9375 30.975
2500 30.355 27.9125 31.9125
3000 30.37 29.125 31.7875
3500 31.3725 29.9625 32.8375
4000 32.7525 30 34.7
4500 33.8375 30.6625 34.825
5000 34.8775 31.3 36.975
5500 36.91 33.0125 38.6625
6000 39.28 35.8 42.15
6500 40.965 36.9125 42.7125
7000 42.615 39.9875 43.975
END
$panel1_curve0 << END
500 26.1133 23.4375 27.7344
1000 26.0352 21.6797 28.0273
1500 30.1172 26.5625 34.375
2000 30.1562 26.9531 33.2031
2500 31.3477 29.3945 34.1797
3000 31.8555 29.5898 34.2773
3500 33.3984 31.4453 36.9141
4000 34.8633 31.8359 36.9141
4500 37.4609 35.0586 43.6523
5000 40.6445 38.0859 47.2656
5500 41.9336 39.1602 47.9492
6000 46.7773 42.6758 56.3477
6500 50.5078 44.6289 58.6914
7000 53.2812 45.6055 60.0586
END
$panel1_curve1 << END
500 21.6825 17.7375 24.1125
1000 18.345 14.95 20.075
1500 14.6075 13.4625 15.525
2000 13.58 11.0375 16.925
2500 15.085 14.5 15.525
3000 16.0675 15.525 17.225
3500 15.2275 13.3 16.8125
4000 15.5275 12.45 18.325
4500 16.225 14.6875 17.075
5000 17.3075 14.325 19.725
5500 17.4225 15.9125 20.475
6000 18.605 16.25 22.7
6500 21.51 17.5375 25.425
7000 23.05 18.5875 27.2125
END
$panel1_curve2 << END
500 24.7852 23.2422 28.3203
1000 25.4688 23.7305 27.0508
1500 28.5938 25.9766 31.0547
2000 29.082 27.1484 31.3477
2500 31.0547 28.9062 32.6172
3000 34.2773 33.0078 35.8398
3500 35.2344 33.7891 36.4258
4000 37.2852 33.7891 41.5039
4500 43.125 37.4023 49.9023
5000 47.6562 38.6719 51.5625
5500 49.9219 40.7227 54.1992
6000 54.0625 50.0977 58.4961
6500 55.332 52.9297 57.5195
7000 58.5352 54.7852 61.9141
END
$panel1_curve3 << END
500 28.045 27.175 29.675
1000 27.5875 27 28.2
1500 25.9225 25.0375 26.6
2000 25.1975 24.725 25.7625
2500 25.2775 24.825 25.925
3000 25.5225 24.325 26.175
3500 25.58 25.0875 26.6625
4000 26.985 26.4625 27.5875
4500 28.13 26.25 30.9
5000 29.9675 26.275 33.275
5500 32.92 26.2125 37.0125
6000 35.49 26.6875 38.2875
6500 37.4025 31.0875 39.5
7000 39.26 34.475 41.5125
END
$panel2_curve0 << END
500 25.0781 23.3398 27.0508
1000 24.4141 22.7539 27.1484
1500 26.5234 23.9258 33.8867
2000 27.207 23.6328 29.7852
2500 28.8086 26.8555 31.8359
3000 32.3438 31.3477 33.5938
3500 34.8047 28.6133 40.625
4000 39.2188 33.5938 43.8477
4500 44.707 36.9141 48.8281
5000 50 46.2891 52.4414
5500 50.7617 48.0469 53.9062
6000 55.7812 52.7344 58.8867
6500 57.793 53.6133 60.9375
7000 59.0039 57.4219 61.1328
END
$panel2_curve1 << END
500 23.8425 22.3125 25.825
1000 21.6575 20.525 23.15
1500 19.67 18.725 21.125
2000 18.7525 16.3375 19.825
2500 18.405 17.6125 19.725
3000 18.635 17.65 19.7125
3500 18.2025 17 19.6125
4000 18.8125 18.1125 19.375
4500 19.6475 18.8125 20.775
5000 21.02 18.675 25.375
5500 23.705 19.55 27.1125
6000 27.01 23.9125 29.5375
6500 29.035 27.35 30.1625
7000 30.3225 29.075 31.4875
END
$panel2_curve2 << END
500 25.3711 22.6562 28.0273
1000 25.6641 24.4141 26.8555
1500 27.5781 26.1719 30.5664
2000 29.1797 26.5625 31.7383
2500 30.2344 27.3438 34.5703
3000 34.707 28.2227 42.6758
3500 39.5117 32.2266 46.7773
4000 44.8047 34.082 49.2188
4500 49.2773 40.4297 52.9297
5000 52.5 47.6562 56.9336
5500 55.2148 52.832 58.1055
6000 57.2656 54.0039 60.1562
6500 58.5352 54.5898 62.5977
7000 58.7305 56.0547 60.7422
END
$panel2_curve3 << END
500 26.485 25.2875 29.025
1000 26.4375 24.5 28.05
1500 24.0275 21.75 24.95
2000 23.1825 22.1 24.0625
2500 23.1625 21.9375 24.4375
3000 24.115 22.9875 26.05
3500 24.815 21.55 30.075
4000 27.8825 23.2625 33.9125
4500 30.4825 25 34.975
5000 32.8625 28.5875 36.1625
5500 35.5125 32.1 38.1
6000 36.42 32.425 38.9875
6500 37.6275 34.325 39.075
7000 38.7675 36.1375 40.0125
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "The pretext task, and what is learned by it, with and without shuffling" at screen 0.5000, screen 0.9500 center font ',17'
set label "" at screen 0.1274, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1470, screen 0.8833 left
set label "" at screen 0.2665, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.2860, screen 0.8833 left
set arrow from screen 0.4372, screen 0.8833 to screen 0.4811, screen 0.8833 nohead lc rgb '#404040' dt 1 lw 2.5
set label "kNN, unseen images" at screen 0.4909, screen 0.8833 left
set arrow from screen 0.7043, screen 0.8833 to screen 0.7482, screen 0.8833 nohead lc rgb '#3F3F3F' dt (5,4) lw 2.5
set label "pretext task" at screen 0.7579, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.2020, screen 0.0310 center
set label "accuracy [%]" at screen 0.0195, screen 0.4405 center rotate
set label "groups of 2" at screen 0.2020, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:70.000000]
unset logscale y
set label "guessing (kNN)" at graph 0.995, first 12.500000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt 1 lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt (5,4) lw 2.5 pt 5 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.5354, screen 0.0310 center
set label "accuracy [%]" at screen 0.3528, screen 0.4405 center rotate
set label "groups of 4" at screen 0.5354, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:70.000000]
unset logscale y
set label "guessing (kNN)" at graph 0.995, first 12.500000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt 1 lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt (5,4) lw 2.5 pt 5 ps 1 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "step" at screen 0.8687, screen 0.0310 center
set label "accuracy [%]" at screen 0.6862, screen 0.4405 center rotate
set label "groups of 8" at screen 0.8687, screen 0.7667 center
set xrange [0.000000:7000.000000]
unset logscale x
set xtics (0.000000, 3500.000000, 7000.000000)
set yrange [0.000000:70.000000]
unset logscale y
set label "guessing (kNN)" at graph 0.995, first 12.500000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel2_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel2_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel2_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel2_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  12.500000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) lw 2.5 pt 7 ps 1 pointinterval 3, \
  $panel2_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt 1 lw 2.5 pt 5 ps 1 pointinterval 3, \
  $panel2_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt (5,4) lw 2.5 pt 5 ps 1 pointinterval 3
unset multiplot
unset output
