# momentum.svg. To draw it again, in this folder: gnuplot momentum.gp
reset
if (!exists("output")) output = "momentum.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 24.46
-0.21 25.1
-0.21 25.39
-0.21 24.12
-0.21 25.98
END
$mean_here_0_0_0 << END
0.21 25.01 24.0917 25.9283
END
$seeds_here_0_0_1 << END
0.79 14.89
0.79 12.5
0.79 12.5
0.79 12.5
0.79 12.5
END
$mean_here_0_0_1 << END
1.21 12.978 11.6509 14.3051
END
$seeds_here_0_0_2 << END
1.79 12.5
1.79 13.33
1.79 14.65
1.79 12.84
1.79 12.5
END
$mean_here_0_0_2 << END
2.21 13.164 12.0495 14.2785
END
$seeds_here_0_0_3 << END
2.79 83.4
2.79 79.64
2.79 81.1
2.79 80.47
2.79 83.59
END
$mean_here_0_0_3 << END
3.21 81.64 79.4397 83.8403
END
$seeds_here_0_0_4 << END
3.79 77.05
3.79 77.49
3.79 78.08
3.79 78.96
3.79 79.25
END
$mean_here_0_0_4 << END
4.21 78.166 77.002 79.33
END
$seeds_here_0_0_5 << END
4.79 70.41
4.79 67.04
4.79 73.54
4.79 66.89
4.79 68.8
END
$mean_here_0_0_5 << END
5.21 69.336 65.9147 72.7573
END
$seeds_here_1_0_0 << END
-0.21 20.51
-0.21 25.63
-0.21 21.48
-0.21 21.44
-0.21 23.19
END
$mean_here_1_0_0 << END
0.21 22.45 19.937 24.963
END
$seeds_here_1_0_1 << END
0.79 12.99
0.79 12.5
0.79 12.5
0.79 12.5
0.79 12.5
END
$mean_here_1_0_1 << END
1.21 12.598 12.3259 12.8701
END
$seeds_here_1_0_2 << END
1.79 12.5
1.79 12.4
1.79 14.7
1.79 13.43
1.79 12.5
END
$mean_here_1_0_2 << END
2.21 13.106 11.8833 14.3287
END
$seeds_here_1_0_3 << END
2.79 75.05
2.79 71.44
2.79 74.41
2.79 71.24
2.79 78.96
END
$mean_here_1_0_3 << END
3.21 74.22 70.3033 78.1367
END
$seeds_here_1_0_4 << END
3.79 69.48
3.79 69.19
3.79 70.21
3.79 72.02
3.79 74.22
END
$mean_here_1_0_4 << END
4.21 71.024 68.4182 73.6298
END
$seeds_here_1_0_5 << END
4.79 59.62
4.79 60.11
4.79 62.89
4.79 56.84
4.79 62.11
END
$mean_here_1_0_5 << END
5.21 60.314 57.3722 63.2558
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
set yrange [0.000000:90.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_0_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_0_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_0_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
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
set yrange [0.000000:90.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_1_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_1_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_1_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
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
set label "probe on ImageNet [%], other scale" at screen 0.6862, screen 0.4864 center rotate
set label "paper (m = 0 fails)" at screen 0.8687, screen 0.8100 center
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
