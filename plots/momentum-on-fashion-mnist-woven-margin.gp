# momentum-on-fashion-mnist-woven-margin.svg. To draw it again, in this folder: gnuplot momentum-on-fashion-mnist-woven-margin.gp
reset
if (!exists("output")) output = "momentum-on-fashion-mnist-woven-margin.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
1 0.8545 0.7386 0.9006
2 0.8529 0.7482 0.9234
3 0.8454 0.694 0.9208
4 0.8509 0.7363 0.8958
5 0.8666 0.7605 0.9133
6 0.8451 0.7323 0.9125
7 0.8387 0.7227 0.8881
8 0.8478 0.7545 0.8948
9 0.8412 0.7725 0.8732
10 0.8529 0.7598 0.8905
11 0.8437 0.7683 0.9315
12 0.8332 0.7453 0.8892
13 0.853 0.7382 0.8932
14 0.8232 0.734 0.8938
15 0.8428 0.7952 0.8869
16 0.8266 0.6803 0.8916
END
$panel0_curve1 << END
1 0.9335 0.8879 0.9888
2 0.9292 0.8721 0.9925
3 0.9349 0.8911 0.9964
4 0.9272 0.8779 0.9783
5 0.9317 0.8846 0.9796
6 0.9236 0.855 0.9841
7 0.9258 0.8633 0.9809
8 0.9353 0.8788 0.9844
9 0.9242 0.8658 0.965
10 0.9266 0.8928 0.981
11 0.9297 0.8786 0.978
12 0.9196 0.868 0.972
13 0.938 0.8929 0.9779
14 0.9239 0.8959 0.9666
15 0.9273 0.8797 0.9713
16 0.9183 0.85 0.9742
END
$panel0_curve2 << END
1 1.062 1.06 1.063
2 1.0609 1.0585 1.0621
3 1.0612 1.0589 1.0639
4 1.0609 1.0585 1.0623
5 1.0629 1.0624 1.0632
6 1.0617 1.0604 1.0633
7 1.0615 1.0581 1.0644
8 1.0635 1.0613 1.0646
9 1.0624 1.0596 1.0645
10 1.0593 1.0571 1.0614
11 1.0626 1.0603 1.0645
12 1.0617 1.061 1.0625
13 1.0617 1.0593 1.0634
14 1.0616 1.0591 1.065
15 1.0616 1.0595 1.0626
16 1.06 1.0511 1.0643
END
$panel0_curve3 << END
1 1.0559 1.054 1.0579
2 1.0536 1.0508 1.0568
3 1.0539 1.0512 1.0576
4 1.0533 1.0453 1.0588
5 1.0561 1.0496 1.0583
6 1.0536 1.0483 1.0593
7 1.0534 1.0491 1.0586
8 1.0549 1.0496 1.0598
9 1.055 1.0498 1.0611
10 1.053 1.0514 1.0541
11 1.0573 1.0555 1.0595
12 1.0541 1.0516 1.0559
13 1.0557 1.0509 1.0582
14 1.0543 1.0482 1.0606
15 1.0542 1.0509 1.0566
16 1.0545 1.0479 1.0609
END
$panel0_curve4 << END
1 0.7591 0.7017 0.8034
2 0.7581 0.6478 0.8268
3 0.7569 0.7063 0.8126
4 0.7512 0.7074 0.803
5 0.7796 0.7203 0.8185
6 0.7538 0.6908 0.7877
7 0.7536 0.7055 0.8096
8 0.7591 0.6599 0.8281
9 0.7554 0.6859 0.8156
10 0.746 0.6568 0.7784
11 0.7484 0.6606 0.7976
12 0.757 0.6792 0.7941
13 0.7752 0.7206 0.8378
14 0.7456 0.6719 0.8151
15 0.7641 0.6721 0.8249
16 0.7486 0.6714 0.8177
END
$panel1_curve0 << END
1 0.6244 0.5656 0.6849
2 0.6123 0.5619 0.661
3 0.6271 0.5774 0.6509
4 0.6231 0.5815 0.6875
5 0.6499 0.6171 0.7176
6 0.6237 0.5744 0.6824
7 0.613 0.5641 0.6525
8 0.6282 0.5889 0.6671
9 0.6232 0.5544 0.668
10 0.6422 0.6103 0.6715
11 0.6324 0.595 0.6799
12 0.6249 0.5703 0.6852
13 0.6481 0.5925 0.7121
14 0.6214 0.5897 0.7093
15 0.6351 0.6122 0.6565
16 0.6225 0.5606 0.6673
17 0.6139 0.5538 0.6693
18 0.6259 0.5261 0.6885
19 0.6303 0.6014 0.6646
20 0.6343 0.6028 0.6857
21 0.636 0.5932 0.6848
22 0.6153 0.598 0.6368
23 0.6293 0.569 0.6887
24 0.6128 0.5898 0.6338
25 0.616 0.5031 0.6904
26 0.6108 0.5731 0.6699
27 0.5996 0.5716 0.6338
28 0.6168 0.5544 0.6867
29 0.6398 0.617 0.6569
30 0.6309 0.6177 0.6495
31 0.62 0.5551 0.6637
32 0.6138 0.5279 0.6596
33 0.6123 0.5487 0.6662
34 0.6064 0.5724 0.6328
35 0.6158 0.5858 0.6727
36 0.6105 0.5543 0.6456
37 0.6249 0.5785 0.6745
38 0.5861 0.5287 0.6197
39 0.6228 0.582 0.6454
40 0.6052 0.5752 0.6485
41 0.6151 0.5722 0.6393
42 0.6075 0.5259 0.6784
43 0.5915 0.5107 0.6604
44 0.6029 0.5604 0.6303
45 0.5915 0.5025 0.6375
46 0.5815 0.5179 0.6285
47 0.6035 0.5586 0.6417
48 0.5616 0.5026 0.6103
49 0.5937 0.5112 0.6732
50 0.5919 0.5212 0.6653
51 0.5659 0.5061 0.6168
52 0.5903 0.5424 0.6593
53 0.588 0.5079 0.6556
54 0.589 0.5044 0.6229
55 0.5653 0.4685 0.6051
56 0.5861 0.5016 0.6337
57 0.6111 0.5567 0.6391
58 0.5944 0.4947 0.6465
59 0.584 0.4899 0.6186
60 0.5959 0.5121 0.6604
61 0.6054 0.5818 0.6293
62 0.58 0.4694 0.6633
63 0.5818 0.4944 0.6498
64 0.612 0.5124 0.651
END
$panel1_curve1 << END
1 0.9966 0.9867 1.0012
2 0.9929 0.9867 1.0054
3 0.9922 0.9837 1.0022
4 0.9929 0.9839 1.0012
5 0.9952 0.9846 1.0048
6 0.9951 0.9847 1.0017
7 0.9965 0.9862 1.0065
8 0.9928 0.982 1.0023
9 0.9949 0.9913 0.9968
10 0.991 0.9854 0.9959
11 0.9971 0.9874 1.0071
12 0.993 0.9778 1.0006
13 0.9958 0.9893 1.0022
14 0.9927 0.9799 1.0066
15 0.9936 0.9867 1.0014
16 0.9938 0.9802 1.006
17 0.9918 0.9851 1.005
18 0.9918 0.9816 1.0047
19 0.9937 0.9839 1.0002
20 0.9953 0.9913 1.0023
21 0.9935 0.9866 1.0059
22 0.9913 0.9772 1.0047
23 0.9984 0.9901 1.006
24 0.9893 0.9772 1.0031
25 0.9912 0.9801 1.0019
26 0.9939 0.9861 1.0026
27 0.9972 0.986 1.0044
28 0.9942 0.9913 0.9977
29 0.9942 0.9839 1.0077
30 0.9945 0.9867 1.002
31 0.9984 0.9925 1.0048
32 0.9964 0.9868 1.0047
33 0.9884 0.9838 0.9966
34 0.9919 0.9728 1.0027
35 0.9917 0.9831 0.9983
36 0.9935 0.9872 1.0035
37 0.9941 0.9843 1.0046
38 0.992 0.9856 0.9984
39 0.9988 0.9942 1.0023
40 0.9942 0.9817 1.0049
41 0.9941 0.9875 1.0055
42 0.9931 0.9808 1.0036
43 0.9905 0.9865 0.9943
44 0.989 0.9798 0.9949
45 0.9937 0.9821 1.0034
46 0.9937 0.9858 1.0029
47 0.9941 0.9776 1.0004
48 0.988 0.9792 0.9967
49 0.9899 0.9824 1.0002
50 0.9961 0.9875 1.0046
51 0.9874 0.9771 0.995
52 0.991 0.9826 0.9977
53 0.9965 0.9914 1.0085
54 0.9837 0.973 0.9913
55 0.9925 0.9874 0.9959
56 0.9921 0.9769 0.9993
57 0.9945 0.9869 1.0071
58 0.9895 0.9802 0.9999
59 0.9915 0.9878 0.9962
60 0.9903 0.983 0.9982
61 0.9909 0.9792 1.0037
62 0.9935 0.9861 0.9978
63 0.9922 0.9859 1.0024
64 0.9929 0.9841 1.0053
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "How well stored keys are told from those of others, halfway (fashion-mnist-woven)" at screen 0.5000, screen 0.9500 center font ',17'
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
