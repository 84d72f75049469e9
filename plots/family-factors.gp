# family-factors.svg. To draw it again, in this folder: gnuplot family-factors.gp
reset
if (!exists("output")) output = "family-factors.svg"
set encoding utf8
set terminal svg size 820,814 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
148.2619 103.5 38.966
249.4524 103.5 88.338
350.6429 103.5 14.622
451.8333 103.5 22.258
553.0238 103.5 25.442
654.2143 103.5 57.142
755.4048 103.5 33.548
148.2619 130.5 62.266
249.4524 130.5 97.05
350.6429 130.5 71.158
451.8333 130.5 42.128
553.0238 130.5 52.674
654.2143 130.5 5.306
755.4048 130.5 58.366
148.2619 157.5 59.78
249.4524 157.5 98.036
350.6429 157.5 58.484
451.8333 157.5 40.182
553.0238 157.5 47.072
654.2143 157.5 12.73
755.4048 157.5 46.11
148.2619 184.5 55.024
249.4524 184.5 11.796
350.6429 184.5 32.356
451.8333 184.5 31.224
553.0238 184.5 1.994
654.2143 184.5 70.966
755.4048 184.5 86.484
148.2619 211.5 85.534
249.4524 211.5 -0.23
350.6429 211.5 78.312
451.8333 211.5 57.02
553.0238 211.5 82.342
654.2143 211.5 62.656
755.4048 211.5 86.844
148.2619 238.5 86.95
249.4524 238.5 3.554
350.6429 238.5 78.444
451.8333 238.5 57.484
553.0238 238.5 83.238
654.2143 238.5 55.704
755.4048 238.5 75.59
148.2619 265.5 89.058
249.4524 265.5 6.746
350.6429 265.5 78.37
451.8333 265.5 59.198
553.0238 265.5 84.896
654.2143 265.5 52.974
755.4048 265.5 64.116
148.2619 292.5 84.108
249.4524 292.5 3.402
350.6429 292.5 79.296
451.8333 292.5 55.62
553.0238 292.5 79.23
654.2143 292.5 61.596
755.4048 292.5 80.378
148.2619 319.5 84.03
249.4524 319.5 6.322
350.6429 319.5 74.382
451.8333 319.5 53.852
553.0238 319.5 79.328
654.2143 319.5 57.824
755.4048 319.5 72.808
148.2619 346.5 86.498
249.4524 346.5 8.632
350.6429 346.5 81.316
451.8333 346.5 59.24
553.0238 346.5 83.898
654.2143 346.5 49.542
755.4048 346.5 61.008
148.2619 373.5 98.582
249.4524 373.5 1.736
350.6429 373.5 68.49
451.8333 373.5 65.678
553.0238 373.5 86.028
654.2143 373.5 41.74
755.4048 373.5 28.598
END
$panel1 << END
148.2619 464.5 33.164
249.4524 464.5 82.77
350.6429 464.5 8.088
451.8333 464.5 17.03
553.0238 464.5 21.012
654.2143 464.5 42.912
755.4048 464.5 21.794
148.2619 491.5 51.572
249.4524 491.5 94.42
350.6429 491.5 40.584
451.8333 491.5 30.422
553.0238 491.5 19.54
654.2143 491.5 1.63
755.4048 491.5 41.24
148.2619 518.5 52.134
249.4524 518.5 96.49
350.6429 518.5 25.874
451.8333 518.5 28.598
553.0238 518.5 16.35
654.2143 518.5 6.354
755.4048 518.5 32.456
148.2619 545.5 44.452
249.4524 545.5 8.17
350.6429 545.5 16.326
451.8333 545.5 24.9
553.0238 545.5 39.008
654.2143 545.5 58.822
755.4048 545.5 80.5
148.2619 572.5 84.44
249.4524 572.5 -0.396
350.6429 572.5 42.138
451.8333 572.5 52.606
553.0238 572.5 53.57
654.2143 572.5 48.248
755.4048 572.5 84.934
148.2619 599.5 81.994
249.4524 599.5 1.42
350.6429 599.5 63.778
451.8333 599.5 46.422
553.0238 599.5 75.002
654.2143 599.5 46.812
755.4048 599.5 65.208
148.2619 626.5 83.306
249.4524 626.5 0.186
350.6429 626.5 33.074
451.8333 626.5 52.952
553.0238 626.5 57.434
654.2143 626.5 19.044
755.4048 626.5 36.658
148.2619 653.5 81.904
249.4524 653.5 0.342
350.6429 653.5 50.646
451.8333 653.5 51.06
553.0238 653.5 57.918
654.2143 653.5 43.362
755.4048 653.5 71.104
148.2619 680.5 75.262
249.4524 680.5 0.848
350.6429 680.5 39.366
451.8333 680.5 43.822
553.0238 680.5 58.324
654.2143 680.5 26.98
755.4048 680.5 40.706
148.2619 707.5 81.196
249.4524 707.5 0.074
350.6429 707.5 6.586
451.8333 707.5 46.062
553.0238 707.5 45.66
654.2143 707.5 3.476
755.4048 707.5 16.23
148.2619 734.5 98.264
249.4524 734.5 -0.056
350.6429 734.5 0.75
451.8333 734.5 34.684
553.0238 734.5 20.204
654.2143 734.5 0.548
755.4048 734.5 2.262
END
$scale << END
323.8646 772 0.7812
327.9271 772 2.3438
331.9896 772 3.9062
336.0521 772 5.4688
340.1146 772 7.0312
344.1771 772 8.5938
348.2396 772 10.1562
352.3021 772 11.7188
356.3646 772 13.2812
360.4271 772 14.8438
364.4896 772 16.4062
368.5521 772 17.9688
372.6146 772 19.5312
376.6771 772 21.0938
380.7396 772 22.6562
384.8021 772 24.2188
388.8646 772 25.7812
392.9271 772 27.3438
396.9896 772 28.9062
401.0521 772 30.4688
405.1146 772 32.0312
409.1771 772 33.5938
413.2396 772 35.1562
417.3021 772 36.7188
421.3646 772 38.2812
425.4271 772 39.8438
429.4896 772 41.4062
433.5521 772 42.9688
437.6146 772 44.5312
441.6771 772 46.0938
445.7396 772 47.6562
449.8021 772 49.2188
453.8646 772 50.7812
457.9271 772 52.3438
461.9896 772 53.9062
466.0521 772 55.4688
470.1146 772 57.0312
474.1771 772 58.5938
478.2396 772 60.1562
482.3021 772 61.7188
486.3646 772 63.2812
490.4271 772 64.8438
494.4896 772 66.4062
498.5521 772 67.9688
502.6146 772 69.5312
506.6771 772 71.0938
510.7396 772 72.6562
514.8021 772 74.2188
518.8646 772 75.7812
522.9271 772 77.3438
526.9896 772 78.9062
531.0521 772 80.4688
535.1146 772 82.0312
539.1771 772 83.5938
543.2396 772 85.1562
547.3021 772 86.7188
551.3646 772 88.2812
555.4271 772 89.8438
559.4896 772 91.4062
563.5521 772 92.9688
567.6146 772 94.5312
571.6771 772 96.0938
575.7396 772 97.6562
579.8021 772 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [814:0]
set style fill solid noborder
set label "What encoders know of each factor, by method" at 410.0, 21.0 front center font ',17'
set label "features h" at 451.8, 55.0 front center
set label "shape" at 148.3, 80.0 front center font ',13'
set label "hue" at 249.5, 80.0 front center font ',13'
set label "position" at 350.6, 80.0 front center font ',13'
set label "radius" at 451.8, 80.0 front center font ',13'
set label "rotation" at 553.0, 80.0 front center font ',13'
set label "direction" at 654.2, 80.0 front center font ',13'
set label "frequency" at 755.4, 80.0 front center font ',13'
set label "untrained" at 89.7, 103.5 front right font ',13'
set label "InstDisc" at 89.7, 130.5 front right font ',13'
set label "PIRL" at 89.7, 157.5 front right font ',13'
set label "CPC" at 89.7, 184.5 front right font ',13'
set label "SimCLR" at 89.7, 211.5 front right font ',13'
set label "MoCo v1" at 89.7, 238.5 front right font ',13'
set label "MoCo v2" at 89.7, 265.5 front right font ',13'
set label "MoCo v3" at 89.7, 292.5 front right font ',13'
set label "BYOL" at 89.7, 319.5 front right font ',13'
set label "DINO" at 89.7, 346.5 front right font ',13'
set label "supervised" at 89.7, 373.5 front right font ',13'
set label "projections z" at 451.8, 416.0 front center
set label "shape" at 148.3, 441.0 front center font ',13'
set label "hue" at 249.5, 441.0 front center font ',13'
set label "position" at 350.6, 441.0 front center font ',13'
set label "radius" at 451.8, 441.0 front center font ',13'
set label "rotation" at 553.0, 441.0 front center font ',13'
set label "direction" at 654.2, 441.0 front center font ',13'
set label "frequency" at 755.4, 441.0 front center font ',13'
set label "untrained" at 89.7, 464.5 front right font ',13'
set label "InstDisc" at 89.7, 491.5 front right font ',13'
set label "PIRL" at 89.7, 518.5 front right font ',13'
set label "CPC" at 89.7, 545.5 front right font ',13'
set label "SimCLR" at 89.7, 572.5 front right font ',13'
set label "MoCo v1" at 89.7, 599.5 front right font ',13'
set label "MoCo v2" at 89.7, 626.5 front right font ',13'
set label "MoCo v3" at 89.7, 653.5 front right font ',13'
set label "BYOL" at 89.7, 680.5 front right font ',13'
set label "DINO" at 89.7, 707.5 front right font ',13'
set label "supervised" at 89.7, 734.5 front right font ',13'
set label "39" at 148.3, 103.5 front center textcolor rgb '#000000'
set label "88" at 249.5, 103.5 front center textcolor rgb '#FFFFFF'
set label "15" at 350.6, 103.5 front center textcolor rgb '#000000'
set label "22" at 451.8, 103.5 front center textcolor rgb '#000000'
set label "25" at 553.0, 103.5 front center textcolor rgb '#000000'
set label "57" at 654.2, 103.5 front center textcolor rgb '#000000'
set label "34" at 755.4, 103.5 front center textcolor rgb '#000000'
set label "62" at 148.3, 130.5 front center textcolor rgb '#000000'
set label "97" at 249.5, 130.5 front center textcolor rgb '#FFFFFF'
set label "71" at 350.6, 130.5 front center textcolor rgb '#FFFFFF'
set label "42" at 451.8, 130.5 front center textcolor rgb '#000000'
set label "53" at 553.0, 130.5 front center textcolor rgb '#000000'
set label "5" at 654.2, 130.5 front center textcolor rgb '#000000'
set label "58" at 755.4, 130.5 front center textcolor rgb '#000000'
set label "60" at 148.3, 157.5 front center textcolor rgb '#000000'
set label "98" at 249.5, 157.5 front center textcolor rgb '#FFFFFF'
set label "58" at 350.6, 157.5 front center textcolor rgb '#000000'
set label "40" at 451.8, 157.5 front center textcolor rgb '#000000'
set label "47" at 553.0, 157.5 front center textcolor rgb '#000000'
set label "13" at 654.2, 157.5 front center textcolor rgb '#000000'
set label "46" at 755.4, 157.5 front center textcolor rgb '#000000'
set label "55" at 148.3, 184.5 front center textcolor rgb '#000000'
set label "12" at 249.5, 184.5 front center textcolor rgb '#000000'
set label "32" at 350.6, 184.5 front center textcolor rgb '#000000'
set label "31" at 451.8, 184.5 front center textcolor rgb '#000000'
set label "2" at 553.0, 184.5 front center textcolor rgb '#000000'
set label "71" at 654.2, 184.5 front center textcolor rgb '#FFFFFF'
set label "86" at 755.4, 184.5 front center textcolor rgb '#FFFFFF'
set label "86" at 148.3, 211.5 front center textcolor rgb '#FFFFFF'
set label "0" at 249.5, 211.5 front center textcolor rgb '#000000'
set label "78" at 350.6, 211.5 front center textcolor rgb '#FFFFFF'
set label "57" at 451.8, 211.5 front center textcolor rgb '#000000'
set label "82" at 553.0, 211.5 front center textcolor rgb '#FFFFFF'
set label "63" at 654.2, 211.5 front center textcolor rgb '#000000'
set label "87" at 755.4, 211.5 front center textcolor rgb '#FFFFFF'
set label "87" at 148.3, 238.5 front center textcolor rgb '#FFFFFF'
set label "4" at 249.5, 238.5 front center textcolor rgb '#000000'
set label "78" at 350.6, 238.5 front center textcolor rgb '#FFFFFF'
set label "57" at 451.8, 238.5 front center textcolor rgb '#000000'
set label "83" at 553.0, 238.5 front center textcolor rgb '#FFFFFF'
set label "56" at 654.2, 238.5 front center textcolor rgb '#000000'
set label "76" at 755.4, 238.5 front center textcolor rgb '#FFFFFF'
set label "89" at 148.3, 265.5 front center textcolor rgb '#FFFFFF'
set label "7" at 249.5, 265.5 front center textcolor rgb '#000000'
set label "78" at 350.6, 265.5 front center textcolor rgb '#FFFFFF'
set label "59" at 451.8, 265.5 front center textcolor rgb '#000000'
set label "85" at 553.0, 265.5 front center textcolor rgb '#FFFFFF'
set label "53" at 654.2, 265.5 front center textcolor rgb '#000000'
set label "64" at 755.4, 265.5 front center textcolor rgb '#000000'
set label "84" at 148.3, 292.5 front center textcolor rgb '#FFFFFF'
set label "3" at 249.5, 292.5 front center textcolor rgb '#000000'
set label "79" at 350.6, 292.5 front center textcolor rgb '#FFFFFF'
set label "56" at 451.8, 292.5 front center textcolor rgb '#000000'
set label "79" at 553.0, 292.5 front center textcolor rgb '#FFFFFF'
set label "62" at 654.2, 292.5 front center textcolor rgb '#000000'
set label "80" at 755.4, 292.5 front center textcolor rgb '#FFFFFF'
set label "84" at 148.3, 319.5 front center textcolor rgb '#FFFFFF'
set label "6" at 249.5, 319.5 front center textcolor rgb '#000000'
set label "74" at 350.6, 319.5 front center textcolor rgb '#FFFFFF'
set label "54" at 451.8, 319.5 front center textcolor rgb '#000000'
set label "79" at 553.0, 319.5 front center textcolor rgb '#FFFFFF'
set label "58" at 654.2, 319.5 front center textcolor rgb '#000000'
set label "73" at 755.4, 319.5 front center textcolor rgb '#FFFFFF'
set label "86" at 148.3, 346.5 front center textcolor rgb '#FFFFFF'
set label "9" at 249.5, 346.5 front center textcolor rgb '#000000'
set label "81" at 350.6, 346.5 front center textcolor rgb '#FFFFFF'
set label "59" at 451.8, 346.5 front center textcolor rgb '#000000'
set label "84" at 553.0, 346.5 front center textcolor rgb '#FFFFFF'
set label "50" at 654.2, 346.5 front center textcolor rgb '#000000'
set label "61" at 755.4, 346.5 front center textcolor rgb '#000000'
set label "99" at 148.3, 373.5 front center textcolor rgb '#FFFFFF'
set label "2" at 249.5, 373.5 front center textcolor rgb '#000000'
set label "68" at 350.6, 373.5 front center textcolor rgb '#FFFFFF'
set label "66" at 451.8, 373.5 front center textcolor rgb '#000000'
set label "86" at 553.0, 373.5 front center textcolor rgb '#FFFFFF'
set label "42" at 654.2, 373.5 front center textcolor rgb '#000000'
set label "29" at 755.4, 373.5 front center textcolor rgb '#000000'
set label "33" at 148.3, 464.5 front center textcolor rgb '#000000'
set label "83" at 249.5, 464.5 front center textcolor rgb '#FFFFFF'
set label "8" at 350.6, 464.5 front center textcolor rgb '#000000'
set label "17" at 451.8, 464.5 front center textcolor rgb '#000000'
set label "21" at 553.0, 464.5 front center textcolor rgb '#000000'
set label "43" at 654.2, 464.5 front center textcolor rgb '#000000'
set label "22" at 755.4, 464.5 front center textcolor rgb '#000000'
set label "52" at 148.3, 491.5 front center textcolor rgb '#000000'
set label "94" at 249.5, 491.5 front center textcolor rgb '#FFFFFF'
set label "41" at 350.6, 491.5 front center textcolor rgb '#000000'
set label "30" at 451.8, 491.5 front center textcolor rgb '#000000'
set label "20" at 553.0, 491.5 front center textcolor rgb '#000000'
set label "2" at 654.2, 491.5 front center textcolor rgb '#000000'
set label "41" at 755.4, 491.5 front center textcolor rgb '#000000'
set label "52" at 148.3, 518.5 front center textcolor rgb '#000000'
set label "96" at 249.5, 518.5 front center textcolor rgb '#FFFFFF'
set label "26" at 350.6, 518.5 front center textcolor rgb '#000000'
set label "29" at 451.8, 518.5 front center textcolor rgb '#000000'
set label "16" at 553.0, 518.5 front center textcolor rgb '#000000'
set label "6" at 654.2, 518.5 front center textcolor rgb '#000000'
set label "32" at 755.4, 518.5 front center textcolor rgb '#000000'
set label "44" at 148.3, 545.5 front center textcolor rgb '#000000'
set label "8" at 249.5, 545.5 front center textcolor rgb '#000000'
set label "16" at 350.6, 545.5 front center textcolor rgb '#000000'
set label "25" at 451.8, 545.5 front center textcolor rgb '#000000'
set label "39" at 553.0, 545.5 front center textcolor rgb '#000000'
set label "59" at 654.2, 545.5 front center textcolor rgb '#000000'
set label "80" at 755.4, 545.5 front center textcolor rgb '#FFFFFF'
set label "84" at 148.3, 572.5 front center textcolor rgb '#FFFFFF'
set label "0" at 249.5, 572.5 front center textcolor rgb '#000000'
set label "42" at 350.6, 572.5 front center textcolor rgb '#000000'
set label "53" at 451.8, 572.5 front center textcolor rgb '#000000'
set label "54" at 553.0, 572.5 front center textcolor rgb '#000000'
set label "48" at 654.2, 572.5 front center textcolor rgb '#000000'
set label "85" at 755.4, 572.5 front center textcolor rgb '#FFFFFF'
set label "82" at 148.3, 599.5 front center textcolor rgb '#FFFFFF'
set label "1" at 249.5, 599.5 front center textcolor rgb '#000000'
set label "64" at 350.6, 599.5 front center textcolor rgb '#000000'
set label "46" at 451.8, 599.5 front center textcolor rgb '#000000'
set label "75" at 553.0, 599.5 front center textcolor rgb '#FFFFFF'
set label "47" at 654.2, 599.5 front center textcolor rgb '#000000'
set label "65" at 755.4, 599.5 front center textcolor rgb '#000000'
set label "83" at 148.3, 626.5 front center textcolor rgb '#FFFFFF'
set label "0" at 249.5, 626.5 front center textcolor rgb '#000000'
set label "33" at 350.6, 626.5 front center textcolor rgb '#000000'
set label "53" at 451.8, 626.5 front center textcolor rgb '#000000'
set label "57" at 553.0, 626.5 front center textcolor rgb '#000000'
set label "19" at 654.2, 626.5 front center textcolor rgb '#000000'
set label "37" at 755.4, 626.5 front center textcolor rgb '#000000'
set label "82" at 148.3, 653.5 front center textcolor rgb '#FFFFFF'
set label "0" at 249.5, 653.5 front center textcolor rgb '#000000'
set label "51" at 350.6, 653.5 front center textcolor rgb '#000000'
set label "51" at 451.8, 653.5 front center textcolor rgb '#000000'
set label "58" at 553.0, 653.5 front center textcolor rgb '#000000'
set label "43" at 654.2, 653.5 front center textcolor rgb '#000000'
set label "71" at 755.4, 653.5 front center textcolor rgb '#FFFFFF'
set label "75" at 148.3, 680.5 front center textcolor rgb '#FFFFFF'
set label "1" at 249.5, 680.5 front center textcolor rgb '#000000'
set label "39" at 350.6, 680.5 front center textcolor rgb '#000000'
set label "44" at 451.8, 680.5 front center textcolor rgb '#000000'
set label "58" at 553.0, 680.5 front center textcolor rgb '#000000'
set label "27" at 654.2, 680.5 front center textcolor rgb '#000000'
set label "41" at 755.4, 680.5 front center textcolor rgb '#000000'
set label "81" at 148.3, 707.5 front center textcolor rgb '#FFFFFF'
set label "0" at 249.5, 707.5 front center textcolor rgb '#000000'
set label "7" at 350.6, 707.5 front center textcolor rgb '#000000'
set label "46" at 451.8, 707.5 front center textcolor rgb '#000000'
set label "46" at 553.0, 707.5 front center textcolor rgb '#000000'
set label "3" at 654.2, 707.5 front center textcolor rgb '#000000'
set label "16" at 755.4, 707.5 front center textcolor rgb '#000000'
set label "98" at 148.3, 734.5 front center textcolor rgb '#FFFFFF'
set label "0" at 249.5, 734.5 front center textcolor rgb '#000000'
set label "1" at 350.6, 734.5 front center textcolor rgb '#000000'
set label "35" at 451.8, 734.5 front center textcolor rgb '#000000'
set label "20" at 553.0, 734.5 front center textcolor rgb '#000000'
set label "1" at 654.2, 734.5 front center textcolor rgb '#000000'
set label "2" at 755.4, 734.5 front center textcolor rgb '#000000'
set label "shape: accuracy [%]; others: R² [%]" at 311.8, 772.0 front right font ',13'
set label "0" at 321.8, 789.0 front center font ',13'
set label "50" at 451.8, 789.0 front center font ',13'
set label "100" at 581.8, 789.0 front center font ',13'
set arrow from 321.8, 765.0 to 581.8, 765.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 321.8, 779.0 to 581.8, 779.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 321.8, 765.0 to 321.8, 779.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 581.8, 765.0 to 581.8, 779.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 279.0 to 806.0, 279.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 306.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 333.0 to 806.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 360.0 to 806.0, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 387.0 to 806.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 90.0 to 97.7, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 198.9, 90.0 to 198.9, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 300.0, 90.0 to 300.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 401.2, 90.0 to 401.2, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 502.4, 90.0 to 502.4, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 603.6, 90.0 to 603.6, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 704.8, 90.0 to 704.8, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 451.0 to 806.0, 451.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 478.0 to 806.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 505.0 to 806.0, 505.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 532.0 to 806.0, 532.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 559.0 to 806.0, 559.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 586.0 to 806.0, 586.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 613.0 to 806.0, 613.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 640.0 to 806.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 667.0 to 806.0, 667.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 694.0 to 806.0, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 721.0 to 806.0, 721.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 748.0 to 806.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 97.7, 451.0 to 97.7, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 198.9, 451.0 to 198.9, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 300.0, 451.0 to 300.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 401.2, 451.0 to 401.2, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 502.4, 451.0 to 502.4, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 603.6, 451.0 to 603.6, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 704.8, 451.0 to 704.8, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 451.0 to 806.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-50.5952):($1+50.5952):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $panel1 using 1:2:($1-50.5952):($1+50.5952):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
