# momentum-on-fashion-mnist-margin.svg. To draw it again, in this folder: gnuplot momentum-on-fashion-mnist-margin.gp
reset
if (!exists("output")) output = "momentum-on-fashion-mnist-margin.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
1 0.6714 0.5539 0.7506
2 0.7042 0.6163 0.817
3 0.698 0.5943 0.8018
4 0.6811 0.5736 0.7746
5 0.7127 0.6124 0.8144
6 0.6824 0.5902 0.7442
7 0.6768 0.4638 0.7748
8 0.6941 0.5794 0.7634
9 0.6673 0.5291 0.7564
10 0.7053 0.5977 0.8072
11 0.6686 0.5794 0.7432
12 0.655 0.5147 0.7466
13 0.6552 0.5606 0.7368
14 0.6404 0.5803 0.7084
15 0.6743 0.547 0.7812
16 0.6753 0.5299 0.7444
END
$panel0_curve1 << END
1 0.778 0.7396 0.8116
2 0.7914 0.7479 0.8524
3 0.797 0.7505 0.845
4 0.7801 0.7376 0.8152
5 0.8014 0.742 0.8315
6 0.7794 0.7501 0.8097
7 0.7935 0.7771 0.8241
8 0.7922 0.747 0.8412
9 0.801 0.7694 0.8197
10 0.8035 0.7753 0.8415
11 0.7715 0.7211 0.832
12 0.7719 0.7367 0.7991
13 0.787 0.7399 0.8355
14 0.779 0.7399 0.8266
15 0.7954 0.7686 0.8281
16 0.7995 0.765 0.8452
END
$panel0_curve2 << END
1 1.0488 1.0414 1.0557
2 1.0523 1.0453 1.0574
3 1.0537 1.0445 1.0592
4 1.0497 1.0313 1.0605
5 1.0546 1.052 1.0606
6 1.0541 1.0506 1.0583
7 1.0549 1.0516 1.0575
8 1.0514 1.0346 1.0627
9 1.0575 1.0532 1.0613
10 1.0546 1.0485 1.0616
11 1.0568 1.0526 1.0618
12 1.0555 1.0485 1.0603
13 1.0546 1.047 1.0587
14 1.0544 1.0483 1.058
15 1.054 1.0459 1.0601
16 1.0492 1.0314 1.0592
END
$panel0_curve3 << END
1 1.0143 1.002 1.0283
2 1.021 1.0052 1.0308
3 1.0141 0.9937 1.0376
4 1.0151 1.0075 1.0236
5 1.0166 1.0118 1.0227
6 1.0189 1.0134 1.0223
7 1.0182 1.0144 1.0246
8 1.0189 0.9961 1.0386
9 1.0227 1.0055 1.0293
10 1.0213 1.0147 1.0262
11 1.0186 1.0083 1.038
12 1.0208 1.0121 1.0308
13 1.0208 1.0038 1.034
14 1.0162 1.0059 1.0267
15 1.0177 1.0039 1.0407
16 1.0166 1.0071 1.0279
END
$panel0_curve4 << END
1 0.5281 0.4996 0.6015
2 0.5978 0.5051 0.6749
3 0.5879 0.547 0.658
4 0.5688 0.5294 0.6176
5 0.5976 0.5569 0.6341
6 0.5755 0.5294 0.626
7 0.5545 0.505 0.612
8 0.565 0.4484 0.6545
9 0.5609 0.5036 0.6406
10 0.5759 0.5155 0.6405
11 0.5519 0.5093 0.5834
12 0.5656 0.5224 0.612
13 0.5827 0.549 0.6097
14 0.5531 0.5279 0.5736
15 0.5735 0.5136 0.6571
16 0.5722 0.5141 0.616
END
$panel1_curve0 << END
1 0.5139 0.397 0.5535
2 0.589 0.5252 0.651
3 0.5545 0.4327 0.6489
4 0.5411 0.4356 0.6579
5 0.5819 0.4223 0.6901
6 0.5625 0.4781 0.6266
7 0.5533 0.4485 0.624
8 0.562 0.5176 0.6071
9 0.5702 0.538 0.5987
10 0.562 0.4494 0.6425
11 0.5517 0.5012 0.6011
12 0.5488 0.4858 0.6109
13 0.5645 0.5072 0.6135
14 0.5293 0.4412 0.5988
15 0.5596 0.4563 0.6603
16 0.5754 0.5139 0.6463
17 0.5246 0.4335 0.6037
18 0.5352 0.4723 0.6796
19 0.543 0.4253 0.6235
20 0.5503 0.4497 0.6397
21 0.5448 0.4976 0.6923
22 0.5382 0.399 0.6381
23 0.5518 0.4624 0.6554
24 0.5159 0.4432 0.5698
25 0.5588 0.5117 0.6623
26 0.5265 0.4792 0.6141
27 0.5424 0.465 0.6322
28 0.5151 0.4535 0.6134
29 0.5126 0.4662 0.5751
30 0.4615 0.3711 0.555
31 0.5212 0.4538 0.6341
32 0.5086 0.4258 0.608
33 0.4868 0.3347 0.5692
34 0.5057 0.3794 0.6565
35 0.4974 0.406 0.5911
36 0.5261 0.4291 0.6266
37 0.5051 0.4076 0.5806
38 0.4907 0.3717 0.6155
39 0.5109 0.4146 0.664
40 0.5233 0.4039 0.6533
41 0.4663 0.3152 0.6229
42 0.4894 0.3401 0.7
43 0.472 0.3626 0.6123
44 0.4919 0.3611 0.5872
45 0.4826 0.3793 0.5818
46 0.4783 0.2875 0.65
47 0.4489 0.2902 0.5744
48 0.4244 0.1938 0.6148
49 0.4611 0.3637 0.6391
50 0.4522 0.2242 0.667
51 0.4326 0.2399 0.5677
52 0.4359 0.2482 0.6376
53 0.4539 0.2412 0.612
54 0.4386 0.2415 0.5849
55 0.4551 0.2519 0.6542
56 0.4279 0.2343 0.5914
57 0.4304 0.1846 0.643
58 0.4147 0.1013 0.6149
59 0.4016 0.1423 0.5953
60 0.4166 0.161 0.6744
61 0.3951 0.1624 0.6539
62 0.4242 0.154 0.6379
63 0.4002 0.1305 0.6325
64 0.3982 0.0829 0.6452
END
$panel1_curve1 << END
1 0.9116 0.8977 0.9234
2 0.9253 0.9101 0.9357
3 0.922 0.9135 0.9327
4 0.9213 0.9044 0.9357
5 0.9223 0.9062 0.938
6 0.9259 0.9065 0.9472
7 0.9209 0.9141 0.9364
8 0.9194 0.9055 0.9284
9 0.9285 0.9167 0.9333
10 0.9298 0.9186 0.9438
11 0.9245 0.9097 0.9409
12 0.9247 0.9071 0.9441
13 0.9242 0.906 0.9346
14 0.9252 0.9069 0.9501
15 0.916 0.9019 0.9327
16 0.9213 0.9075 0.9397
17 0.9152 0.8898 0.9339
18 0.9185 0.9035 0.9305
19 0.9249 0.9034 0.9366
20 0.922 0.9127 0.9389
21 0.922 0.9081 0.9383
22 0.9173 0.9069 0.9318
23 0.9281 0.9077 0.943
24 0.9197 0.9097 0.9343
25 0.9193 0.8987 0.9373
26 0.9247 0.9139 0.9388
27 0.9245 0.9138 0.934
28 0.9155 0.9006 0.9243
29 0.9165 0.8973 0.928
30 0.9184 0.9 0.9424
31 0.928 0.917 0.9453
32 0.9218 0.9163 0.9293
33 0.9101 0.8874 0.9285
34 0.9187 0.9048 0.9309
35 0.9168 0.902 0.9447
36 0.9286 0.9156 0.9456
37 0.9244 0.915 0.9443
38 0.9246 0.9134 0.9315
39 0.9264 0.9056 0.9463
40 0.9379 0.9235 0.9542
41 0.923 0.9055 0.9358
42 0.9254 0.9078 0.9387
43 0.9192 0.91 0.9249
44 0.9205 0.8994 0.931
45 0.9245 0.911 0.9344
46 0.9124 0.9052 0.9181
47 0.9191 0.886 0.9511
48 0.9109 0.8934 0.9275
49 0.9156 0.8987 0.9322
50 0.9229 0.9065 0.9333
51 0.9109 0.8887 0.9395
52 0.9216 0.8934 0.9484
53 0.9233 0.8904 0.938
54 0.9119 0.8985 0.9339
55 0.929 0.9157 0.9458
56 0.9239 0.9053 0.9397
57 0.9188 0.9061 0.9406
58 0.9226 0.9098 0.9334
59 0.9191 0.9019 0.9402
60 0.9174 0.8999 0.9435
61 0.9181 0.9101 0.9252
62 0.9228 0.908 0.936
63 0.9283 0.9199 0.9392
64 0.9253 0.8981 0.9422
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "How well stored keys are told from those of others, halfway (fashion-mnist)" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1101, screen 0.8833 to screen 0.1540, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1320, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "m = 0" at screen 0.1637, screen 0.8833 left
set arrow from screen 0.2424, screen 0.8833 to screen 0.2863, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.2643, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "m = 0.9" at screen 0.2960, screen 0.8833 left
set arrow from screen 0.3954, screen 0.8833 to screen 0.4393, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.4174, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "m = 0.99" at screen 0.4491, screen 0.8833 left
set arrow from screen 0.5588, screen 0.8833 to screen 0.6027, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.5808, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "m = 0.999" at screen 0.6125, screen 0.8833 left
set arrow from screen 0.7326, screen 0.8833 to screen 0.7765, screen 0.8833 nohead lc rgb '#CC79A7' dt '_' lw 2.5
set label "" at screen 0.7546, screen 0.8833 point pt 11 ps 1.0 lw 1.5 lc rgb '#CC79A7'
set label "m = 0.9999" at screen 0.7863, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "age of the stored key [steps]" at screen 0.2854, screen 0.0310 center
set label "margin [difference of cosines]" at screen 0.0195, screen 0.4405 center rotate
set label "K = 256" at screen 0.2854, screen 0.7667 center
set xrange [1.000000:16.000000]
unset logscale x
set yrange [0.000000:1.200000]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 3, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 3, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 3, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 3, \
  $panel0_curve4 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 3
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "age of the stored key [steps]" at screen 0.7854, screen 0.0310 center
set label "margin [difference of cosines]" at screen 0.5195, screen 0.4405 center rotate
set label "K = 1024" at screen 0.7854, screen 0.7667 center
set xrange [1.000000:64.000000]
unset logscale x
set yrange [0.000000:1.200000]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 11, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 11
unset multiplot
unset output
