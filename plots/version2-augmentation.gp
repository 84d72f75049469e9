# version2-augmentation.svg. To draw it again, in this folder: gnuplot version2-augmentation.gp
reset
if (!exists("output")) output = "version2-augmentation.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.1681 -0.6348
-0.1681 7.9102
-0.1681 2.9297
-0.1681 1.2695
-0.1681 7.2266
END
$mean_here_0_0 << END
-0.0784 3.7402 -0.8826 8.363
END
$seeds_here_0_1 << END
0.8319 -27.4902
0.8319 -23.7793
0.8319 -26.3672
0.8319 -30.5176
0.8319 -30.5176
END
$mean_here_0_1 << END
0.9216 -27.7344 -31.3042 -24.1645
END
$seeds_here_0_2 << END
1.8319 0.6348
1.8319 4.1016
1.8319 -0.6836
1.8319 -0.0977
1.8319 -1.709
END
$mean_here_0_2 << END
1.9216 0.4492 -2.3003 3.1988
END
$seeds_here_0_3 << END
2.8319 0.9277
2.8319 0.3418
2.8319 2.0508
2.8319 -1.7578
2.8319 2.2949
END
$mean_here_0_3 << END
2.9216 0.7715 -1.2463 2.7893
END
$seeds_here_1_0 << END
0.0784 -0.9277
0.0784 1.7578
0.0784 -0.6348
0.0784 -1.6113
0.0784 -0.293
END
$mean_here_1_0 << END
0.1681 -0.3418 -1.9187 1.2351
END
$seeds_here_1_1 << END
1.0784 0.1465
1.0784 0.3906
1.0784 -0.6348
1.0784 -2.3926
1.0784 -0.1465
END
$mean_here_1_1 << END
1.1681 -0.5273 -1.9062 0.8515
END
$seeds_here_1_2 << END
2.0784 0.5859
2.0784 1.3184
2.0784 0.9277
2.0784 1.0742
2.0784 1.6113
END
$mean_here_1_2 << END
2.1681 1.1035 0.6212 1.5859
END
$seeds_here_1_3 << END
3.0784 2.3438
3.0784 1.3184
3.0784 1.7578
3.0784 -2.5879
3.0784 -1.8066
END
$mean_here_1_3 << END
3.1681 0.2051 -2.5764 2.9865
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Parts of aug+, where their fingerprint is and where it is not (2500 steps)" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.0326, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "images with the fingerprint" at screen 0.0521, screen 0.8775 left
set label "" at screen 0.3686, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "plain images" at screen 0.3881, screen 0.8775 left
set label "" at screen 0.5491, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.5686, screen 0.8775 left
set label "" at screen 0.6881, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.7076, screen 0.8775 left
set xtics ("blur added" 0, "hue 0.4 → 0.1" 1, "jitter p 1 → 0.8" 2, "jitter, then grey" 3) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.8200
set label "version 1's augmentation, but …" at screen 0.5354, screen 0.0325 center
set label "change of kNN accuracy [points]" at screen 0.0195, screen 0.4925 center rotate
set xrange [-0.500000:3.500000]
unset logscale x
set yrange [-34.080942:11.139733]
unset logscale y
set label "" at graph 0.995, first 0.0000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  0.0000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_0_0 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_2 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_3 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_3 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
