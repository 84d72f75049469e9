# momentum-margin.svg. To draw it again, in this folder: gnuplot momentum-margin.gp
reset
if (!exists("output")) output = "momentum-margin.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
1 0.8297 0.5804 0.9528
2 0.8256 0.5881 0.9592
3 0.8295 0.6177 0.9547
4 0.8325 0.6107 0.9603
5 0.8201 0.5512 0.9549
6 0.8237 0.532 0.9456
7 0.8174 0.5739 0.9509
8 0.8237 0.6132 0.9661
9 0.8239 0.5846 0.9527
10 0.8285 0.5916 0.9631
11 0.8291 0.5919 0.9699
12 0.8121 0.5848 0.9511
13 0.8166 0.635 0.9615
14 0.8048 0.641 0.9618
15 0.819 0.6268 0.9521
16 0.8133 0.5532 0.9434
END
$panel0_curve1 << END
1 0.9774 0.9222 1.0223
2 0.9724 0.8975 1.0189
3 0.9703 0.9144 1.0133
4 0.9717 0.8928 1.018
5 0.9679 0.8979 1.0092
6 0.9713 0.8766 1.0044
7 0.9689 0.882 1.0163
8 0.9694 0.8983 1.0156
9 0.9696 0.897 1.0157
10 0.966 0.8958 1.0102
11 0.9708 0.8872 1.012
12 0.9667 0.9074 1.0138
13 0.9672 0.9152 1.0125
14 0.9593 0.8692 1.0122
15 0.9687 0.8929 1.0099
16 0.9616 0.8896 1.0109
END
$panel0_curve2 << END
1 1.0615 1.0535 1.0648
2 1.0623 1.0605 1.064
3 1.0619 1.06 1.0637
4 1.0618 1.0589 1.0646
5 1.0613 1.0534 1.0647
6 1.0621 1.0582 1.0638
7 1.0618 1.0558 1.0652
8 1.0614 1.0575 1.064
9 1.062 1.0585 1.0645
10 1.0619 1.0589 1.0642
11 1.0622 1.0575 1.0647
12 1.0622 1.0569 1.0644
13 1.0612 1.0563 1.0641
14 1.0615 1.0582 1.0634
15 1.0615 1.0568 1.0641
16 1.0618 1.059 1.0638
END
$panel0_curve3 << END
1 1.0545 1.0435 1.0595
2 1.0544 1.0477 1.0588
3 1.0522 1.0448 1.0569
4 1.0541 1.0472 1.0608
5 1.0528 1.0419 1.0582
6 1.0544 1.0482 1.0572
7 1.054 1.0473 1.0607
8 1.0549 1.0438 1.06
9 1.0546 1.0474 1.0602
10 1.0537 1.0447 1.0577
11 1.056 1.052 1.0596
12 1.0534 1.039 1.0594
13 1.0537 1.0478 1.0587
14 1.0528 1.042 1.0568
15 1.0535 1.0509 1.0576
16 1.0544 1.0497 1.0592
END
$panel0_curve4 << END
1 0.7041 0.6317 0.7785
2 0.6998 0.6429 0.7716
3 0.7005 0.6527 0.7626
4 0.6988 0.6389 0.7757
5 0.6986 0.6365 0.7629
6 0.7089 0.6729 0.7589
7 0.7079 0.6503 0.7868
8 0.7007 0.624 0.7718
9 0.702 0.6391 0.7595
10 0.7165 0.6376 0.7757
11 0.709 0.6616 0.7586
12 0.7056 0.6354 0.7293
13 0.702 0.6281 0.7759
14 0.6901 0.6467 0.7471
15 0.7117 0.6683 0.7585
16 0.7133 0.6581 0.7772
END
$panel1_curve0 << END
1 0.7027 0.3509 0.9583
2 0.6915 0.4304 0.925
3 0.6799 0.3646 0.9103
4 0.6966 0.4099 0.9452
5 0.698 0.3776 0.9659
6 0.6991 0.4268 0.9573
7 0.6953 0.401 0.9302
8 0.6872 0.3096 0.9499
9 0.6967 0.4184 0.9438
10 0.692 0.4303 0.943
11 0.6862 0.3871 0.8811
12 0.6921 0.4348 0.8991
13 0.6782 0.4082 0.871
14 0.6643 0.4028 0.8889
15 0.6733 0.4476 0.8344
16 0.6675 0.427 0.8507
17 0.67 0.4025 0.8213
18 0.656 0.4307 0.8273
19 0.6413 0.407 0.8345
20 0.6504 0.4169 0.8284
21 0.6459 0.3978 0.8089
22 0.6504 0.4303 0.7953
23 0.6274 0.4266 0.8056
24 0.6174 0.3816 0.7868
25 0.6051 0.3835 0.7559
26 0.5953 0.388 0.759
27 0.5919 0.3977 0.7575
28 0.5896 0.4009 0.7372
29 0.5805 0.3786 0.7357
30 0.5652 0.36 0.68
31 0.5652 0.3724 0.7388
32 0.5696 0.3904 0.7111
33 0.5685 0.3943 0.7307
34 0.536 0.329 0.6756
35 0.5589 0.4276 0.6723
36 0.5378 0.4162 0.6697
37 0.5172 0.3898 0.6412
38 0.5075 0.368 0.6372
39 0.4987 0.3751 0.6181
40 0.4952 0.3702 0.6428
41 0.4914 0.2979 0.6595
42 0.4791 0.3531 0.6481
43 0.4669 0.3542 0.6234
44 0.4567 0.3939 0.5765
45 0.4564 0.3667 0.6073
46 0.4523 0.3233 0.6277
47 0.4278 0.3353 0.5824
48 0.4193 0.2724 0.5998
49 0.4353 0.3329 0.6381
50 0.4133 0.2569 0.5929
51 0.3936 0.2907 0.61
52 0.3715 0.2433 0.5791
53 0.3765 0.2849 0.6206
54 0.3649 0.2511 0.6111
55 0.3799 0.2167 0.5795
56 0.3331 0.1674 0.5872
57 0.3406 0.1465 0.5789
58 0.3303 0.1857 0.5925
59 0.3362 0.2152 0.6259
60 0.3018 0.1241 0.537
61 0.3224 0.1565 0.6031
62 0.3058 0.1219 0.5909
63 0.2691 0.0594 0.587
64 0.2763 0.0882 0.5483
END
$panel1_curve1 << END
1 0.965 0.9389 0.9843
2 0.9651 0.9322 0.9795
3 0.9603 0.9345 0.9746
4 0.965 0.9381 0.9851
5 0.9629 0.9323 0.981
6 0.9633 0.9325 0.9827
7 0.966 0.9433 0.9833
8 0.9664 0.944 0.9796
9 0.9655 0.9357 0.983
10 0.9648 0.9363 0.9812
11 0.9668 0.9411 0.9837
12 0.9617 0.9288 0.9812
13 0.9651 0.9426 0.9873
14 0.9631 0.9331 0.9757
15 0.9643 0.9273 0.9824
16 0.964 0.9333 0.9778
17 0.965 0.926 0.9821
18 0.962 0.9309 0.9864
19 0.9629 0.9366 0.9815
20 0.9635 0.9257 0.9804
21 0.9621 0.9338 0.9827
22 0.9598 0.9266 0.9811
23 0.9604 0.9383 0.9756
24 0.9644 0.9372 0.9847
25 0.9632 0.9438 0.977
26 0.9562 0.9225 0.9728
27 0.962 0.9304 0.9849
28 0.9648 0.9358 0.9837
29 0.9595 0.9255 0.9775
30 0.9618 0.9368 0.9852
31 0.962 0.9109 0.9883
32 0.9606 0.9329 0.9776
33 0.9633 0.9312 0.9805
34 0.9646 0.9251 0.9856
35 0.9582 0.9271 0.9855
36 0.9634 0.944 0.9796
37 0.9637 0.9443 0.98
38 0.9614 0.9204 0.9781
39 0.9599 0.9262 0.9853
40 0.9593 0.9218 0.985
41 0.9635 0.9295 0.98
42 0.9626 0.9353 0.9783
43 0.962 0.9398 0.9833
44 0.9614 0.9396 0.9753
45 0.9574 0.9313 0.973
46 0.9623 0.9377 0.9806
47 0.9627 0.9357 0.9825
48 0.9567 0.9278 0.9819
49 0.9618 0.9273 0.9799
50 0.9573 0.9237 0.9791
51 0.9631 0.9368 0.9835
52 0.9602 0.9292 0.9778
53 0.9586 0.9252 0.9802
54 0.9593 0.9241 0.9774
55 0.9606 0.92 0.9777
56 0.9602 0.9348 0.9785
57 0.9568 0.9213 0.9779
58 0.9602 0.9185 0.9796
59 0.9577 0.9267 0.9785
60 0.9582 0.9411 0.9753
61 0.9581 0.9369 0.9772
62 0.9591 0.9341 0.9776
63 0.9588 0.9351 0.9787
64 0.9615 0.9363 0.9775
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "How well stored keys are told from those of others, halfway" at screen 0.5000, screen 0.9500 center font ',17'
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
