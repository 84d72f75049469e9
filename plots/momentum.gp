# momentum.svg. To draw it again, in this folder: gnuplot momentum.gp
reset
if (!exists("output")) output = "momentum.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 25.68
-0.21 25.1
-0.21 28.76
-0.21 27.29
-0.21 23.58
END
$mean_here_0_0_0 << END
0.21 26.082 23.5974 28.5666
END
$seeds_here_0_0_1 << END
0.79 12.5
0.79 16.21
0.79 20.75
0.79 25.63
0.79 39.5
END
$mean_here_0_0_1 << END
1.21 22.918 9.8872 35.9488
END
$seeds_here_0_0_2 << END
1.79 23.1
1.79 24.61
1.79 14.79
1.79 15.19
1.79 17.72
END
$mean_here_0_0_2 << END
2.21 19.082 13.4558 24.7082
END
$seeds_here_0_0_3 << END
2.79 70.36
2.79 69.58
2.79 68.8
2.79 69.68
2.79 71.83
END
$mean_here_0_0_3 << END
3.21 70.05 68.6364 71.4636
END
$seeds_here_0_0_4 << END
3.79 72.51
3.79 73.05
3.79 71.24
3.79 71.48
3.79 73.68
END
$mean_here_0_0_4 << END
4.21 72.392 71.1099 73.6741
END
$seeds_here_0_0_5 << END
4.79 66.55
4.79 61.91
4.79 65.33
4.79 64.16
4.79 63.18
END
$mean_here_0_0_5 << END
5.21 64.226 61.9805 66.4715
END
$seeds_here_1_0_0 << END
-0.21 19.19
-0.21 20.95
-0.21 21.48
-0.21 21
-0.21 19.58
END
$mean_here_1_0_0 << END
0.21 20.44 19.205 21.675
END
$seeds_here_1_0_1 << END
0.79 12.5
0.79 14.01
0.79 17.72
0.79 21.14
0.79 29.59
END
$mean_here_1_0_1 << END
1.21 18.992 10.536 27.448
END
$seeds_here_1_0_2 << END
1.79 18.26
1.79 22.51
1.79 14.65
1.79 15.23
1.79 15.28
END
$mean_here_1_0_2 << END
2.21 17.186 13.0966 21.2754
END
$seeds_here_1_0_3 << END
2.79 65.43
2.79 65.33
2.79 64.75
2.79 63.53
2.79 64.89
END
$mean_here_1_0_3 << END
3.21 64.786 63.8444 65.7276
END
$seeds_here_1_0_4 << END
3.79 60.21
3.79 63.33
3.79 64.55
3.79 67.04
3.79 66.99
END
$mean_here_1_0_4 << END
4.21 64.424 60.8903 67.9577
END
$seeds_here_1_0_5 << END
4.79 53.96
4.79 53.42
4.79 57.52
4.79 52.78
4.79 53.47
END
$mean_here_1_0_5 << END
5.21 54.23 51.8878 56.5722
END
$mean_paper_0_2 << END
2 55.2 55.2 55.2
END
$mean_paper_0_3 << END
3 57.8 57.8 57.8
END
$mean_paper_0_4 << END
4 59 59 59
END
$mean_paper_0_5 << END
5 58.9 58.9 58.9
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "A slow key encoder learns better features (here: synthetic shapes, 8000 steps)" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.2909, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.3104, screen 0.8775 left
set label "" at screen 0.4299, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.4494, screen 0.8775 left
set xtics ("untrained" 0, "0" 1, "0.9" 2, "0.99" 3, "0.999" 4, "0.9999" 5) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.2079
set tmargin at screen 0.7650
set label "momentum m" at screen 0.2020, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4864 center rotate
set label "here: linear probe" at screen 0.2020, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [5.421686:78.145497]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_0_0_0 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_0_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_0_0_0 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00', \
  $seeds_here_0_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_0_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_0_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_0_0_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_0_0_3 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_0_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_0_0_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_0_0_4 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_0_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_0_0_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_0_0_5 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_0_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_0_0_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.2079
set tmargin at screen 0.7650
set label "momentum m" at screen 0.5354, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.3528, screen 0.4864 center rotate
set label "here: kNN" at screen 0.5354, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [6.516485:71.977268]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_1_0_0 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_1_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_1_0_0 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00', \
  $seeds_here_1_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_1_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_1_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_0_3 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_1_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_1_0_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_1_0_4 using 1:2 with points pt 12 ps 0.8 lw 1.5 lc rgb '#009E73', \
  $mean_here_1_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#009E73', \
  $mean_here_1_0_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $seeds_here_1_0_5 using 1:2 with points pt 10 ps 0.8 lw 1.5 lc rgb '#CC79A7', \
  $mean_here_1_0_5 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#CC79A7', \
  $mean_here_1_0_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.2079
set tmargin at screen 0.7650
set label "momentum m" at screen 0.8687, screen 0.0325 center
set label "accuracy on ImageNet [%]" at screen 0.6862, screen 0.4864 center rotate
set label "paper: probe, ImageNet" at screen 0.8687, screen 0.8100 center
set xrange [-0.500000:5.500000]
unset logscale x
set yrange [54.000000:60.000000]
unset logscale y
plot \
  $mean_paper_0_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $mean_paper_0_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $mean_paper_0_4 using 1:2 with points pt 13 ps 1.1 lc rgb '#009E73', \
  $mean_paper_0_5 using 1:2 with points pt 11 ps 1.1 lc rgb '#CC79A7'
unset multiplot
unset output
