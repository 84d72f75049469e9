# momentum-on-fashion-mnist.svg. To draw it again, in this folder: gnuplot momentum-on-fashion-mnist.gp
reset
if (!exists("output")) output = "momentum-on-fashion-mnist.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.21 72.998
-0.21 72.9492
-0.21 72.0215
-0.21 71.7285
-0.21 70.6543
END
$mean_here_0_0_0 << END
0.21 72.0703 70.8669 73.2737
END
$seeds_here_0_0_1 << END
0.79 67.5781
0.79 9.2285
0.79 70.8496
0.79 52.9297
0.79 72.0703
END
$mean_here_0_0_1 << END
1.21 54.5312 21.6856 87.3769
END
$seeds_here_0_0_2 << END
1.79 76.9043
1.79 73.3887
1.79 69.043
1.79 78.9062
1.79 77.1484
END
$mean_here_0_0_2 << END
2.21 75.0781 70.2073 79.9489
END
$seeds_here_0_0_3 << END
2.79 82.6172
2.79 84.6191
2.79 83.8867
2.79 83.7891
2.79 82.4707
END
$mean_here_0_0_3 << END
3.21 83.4766 82.3451 84.6081
END
$seeds_here_0_0_4 << END
3.79 83.6426
3.79 83.5449
3.79 83.7402
3.79 83.252
3.79 83.6426
END
$mean_here_0_0_4 << END
4.21 83.5645 83.3312 83.7977
END
$seeds_here_0_0_5 << END
4.79 82.7637
4.79 83.0566
4.79 84.0332
4.79 83.2031
4.79 82.959
END
$mean_here_0_0_5 << END
5.21 83.2031 82.5938 83.8124
END
$seeds_here_1_0_0 << END
-0.21 63.4766
-0.21 59.5703
-0.21 60.6934
-0.21 58.3496
-0.21 61.7676
END
$mean_here_1_0_0 << END
0.21 60.7715 58.3175 63.2255
END
$seeds_here_1_0_1 << END
0.79 53.6133
0.79 10.498
0.79 48.7793
0.79 44.1406
0.79 51.709
END
$mean_here_1_0_1 << END
1.21 41.748 19.6084 63.8877
END
$seeds_here_1_0_2 << END
1.79 63.2324
1.79 62.5
1.79 59.5703
1.79 65.7227
1.79 63.1348
END
$mean_here_1_0_2 << END
2.21 62.832 60.1006 65.5635
END
$seeds_here_1_0_3 << END
2.79 76.6113
2.79 78.2715
2.79 77.9297
2.79 77.2461
2.79 76.4648
END
$mean_here_1_0_3 << END
3.21 77.3047 76.3202 78.2892
END
$seeds_here_1_0_4 << END
3.79 77.7344
3.79 76.0254
3.79 77.1973
3.79 75.7812
3.79 75.6836
END
$mean_here_1_0_4 << END
4.21 76.4844 75.3368 77.632
END
$seeds_here_1_0_5 << END
4.79 74.2188
4.79 74.5117
4.79 76.8066
4.79 75.8789
4.79 74.6094
END
$mean_here_1_0_5 << END
5.21 75.2051 73.841 76.5691
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
set label "Features of slow and fast key encoders (here: fashion-mnist, 8000 steps)" at screen 0.5000, screen 0.9475 center font ',17'
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
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing" at graph 0.995, first 10.0000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  10.0000 with lines lc rgb '#707070' dt 3 lw 2, \
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
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing" at graph 0.995, first 10.0000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  10.0000 with lines lc rgb '#707070' dt 3 lw 2, \
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
