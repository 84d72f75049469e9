# version2-dose-factors.svg. To draw it again, in this folder: gnuplot version2-dose-factors.gp
reset
if (!exists("output")) output = "version2-dose-factors.svg"
set encoding utf8
set terminal svg size 820,976 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
223.5071 103.5 59.096
313.1214 103.5 98.694
402.7357 103.5 85.578
492.35 103.5 28.206
581.9643 103.5 72.292
671.5786 103.5 -22.25
761.1929 103.5 -24.398
223.5071 130.5 39.956
313.1214 130.5 88.022
402.7357 130.5 15.836
492.35 130.5 22.936
581.9643 130.5 26.258
671.5786 130.5 58.156
761.1929 130.5 33.028
223.5071 157.5 76.738
313.1214 157.5 97.084
402.7357 157.5 75.89
492.35 157.5 50.39
581.9643 157.5 75.246
671.5786 157.5 48.658
761.1929 157.5 68.15
223.5071 184.5 78.564
313.1214 184.5 97.016
402.7357 184.5 76.054
492.35 184.5 51.144
581.9643 184.5 75.232
671.5786 184.5 51.496
761.1929 184.5 76.694
223.5071 211.5 78.022
313.1214 211.5 97.748
402.7357 211.5 76.62
492.35 211.5 50.524
581.9643 211.5 76.738
671.5786 211.5 53.83
761.1929 211.5 82.928
223.5071 238.5 79.73
313.1214 238.5 97.25
402.7357 238.5 79.602
492.35 238.5 53.79
581.9643 238.5 80.278
671.5786 238.5 40.712
761.1929 238.5 71.12
223.5071 265.5 83.85
313.1214 265.5 -0.188
402.7357 265.5 73.742
492.35 265.5 56.15
581.9643 265.5 76.24
671.5786 265.5 59.768
761.1929 265.5 88.772
223.5071 292.5 84.756
313.1214 292.5 -0.066
402.7357 292.5 76.254
492.35 292.5 56.858
581.9643 292.5 79.278
671.5786 292.5 57.018
761.1929 292.5 88.398
223.5071 319.5 82.584
313.1214 319.5 0.34
402.7357 319.5 72.5
492.35 319.5 55.322
581.9643 319.5 74.14
671.5786 319.5 60.662
761.1929 319.5 90.706
223.5071 346.5 82.358
313.1214 346.5 0.636
402.7357 346.5 73.5
492.35 346.5 55.674
581.9643 346.5 73.208
671.5786 346.5 61.306
761.1929 346.5 92.142
223.5071 373.5 88.7
313.1214 373.5 1.736
402.7357 373.5 75.91
492.35 373.5 58.166
581.9643 373.5 81.484
671.5786 373.5 57.292
761.1929 373.5 87.136
223.5071 400.5 87.012
313.1214 400.5 1.884
402.7357 400.5 78.264
492.35 400.5 56.244
581.9643 400.5 83.278
671.5786 400.5 56.778
761.1929 400.5 76.242
223.5071 427.5 81.288
313.1214 427.5 -0.646
402.7357 427.5 63.174
492.35 427.5 50.336
581.9643 427.5 72.854
671.5786 427.5 63.58
761.1929 427.5 77.84
223.5071 454.5 79.364
313.1214 454.5 0.244
402.7357 454.5 63.186
492.35 454.5 47.764
581.9643 454.5 73.032
671.5786 454.5 67.32
761.1929 454.5 73.826
END
$panel1 << END
223.5071 572.5 33.882
313.1214 572.5 82.246
402.7357 572.5 9.024
492.35 572.5 18.008
581.9643 572.5 21.838
671.5786 572.5 43.336
761.1929 572.5 21.096
223.5071 599.5 66.554
313.1214 599.5 94.156
402.7357 599.5 43.38
492.35 599.5 34.868
581.9643 599.5 47.896
671.5786 599.5 44.22
761.1929 599.5 52.248
223.5071 626.5 67.816
313.1214 626.5 93.9
402.7357 626.5 43.894
492.35 626.5 35.496
581.9643 626.5 45.224
671.5786 626.5 47.736
761.1929 626.5 67.462
223.5071 653.5 67.652
313.1214 653.5 94.996
402.7357 653.5 48.686
492.35 653.5 38.668
581.9643 653.5 50.954
671.5786 653.5 48.208
761.1929 653.5 76.634
223.5071 680.5 69.384
313.1214 680.5 94.208
402.7357 680.5 53.378
492.35 680.5 39.858
581.9643 680.5 55.428
671.5786 680.5 31.744
761.1929 680.5 55.81
223.5071 707.5 75.388
313.1214 707.5 0.014
402.7357 707.5 49.316
492.35 707.5 45.454
581.9643 707.5 55.276
671.5786 707.5 49.184
761.1929 707.5 84.38
223.5071 734.5 75.478
313.1214 734.5 0.18
402.7357 734.5 53.282
492.35 734.5 44.502
581.9643 734.5 60.138
671.5786 734.5 48.874
761.1929 734.5 83.812
223.5071 761.5 74.038
313.1214 761.5 0.21
402.7357 761.5 49.486
492.35 761.5 45.102
581.9643 761.5 53.822
671.5786 761.5 48.726
761.1929 761.5 87.594
223.5071 788.5 73.624
313.1214 788.5 0.14
402.7357 788.5 52.45
492.35 788.5 45.916
581.9643 788.5 53.62
671.5786 788.5 48.846
761.1929 788.5 89.288
223.5071 815.5 82.284
313.1214 815.5 0.778
402.7357 815.5 57.196
492.35 815.5 48.386
581.9643 815.5 70.524
671.5786 815.5 48.552
761.1929 815.5 81.826
223.5071 842.5 80.866
313.1214 842.5 0.662
402.7357 842.5 59.24
492.35 842.5 44.1
581.9643 842.5 71.864
671.5786 842.5 44.038
761.1929 842.5 62.194
223.5071 869.5 72.586
313.1214 869.5 0.152
402.7357 869.5 37.814
492.35 869.5 39.694
581.9643 869.5 53.862
671.5786 869.5 55.448
761.1929 869.5 66.844
223.5071 896.5 70.284
313.1214 896.5 0.392
402.7357 896.5 39.226
492.35 896.5 37.33
581.9643 896.5 54.584
671.5786 896.5 55.792
761.1929 896.5 60.5
END
$scale << END
364.3812 934 0.7812
368.4437 934 2.3438
372.5062 934 3.9062
376.5687 934 5.4688
380.6312 934 7.0312
384.6937 934 8.5938
388.7562 934 10.1562
392.8187 934 11.7188
396.8812 934 13.2812
400.9437 934 14.8438
405.0062 934 16.4062
409.0687 934 17.9688
413.1312 934 19.5312
417.1937 934 21.0938
421.2562 934 22.6562
425.3187 934 24.2188
429.3812 934 25.7812
433.4437 934 27.3438
437.5062 934 28.9062
441.5687 934 30.4688
445.6312 934 32.0312
449.6937 934 33.5938
453.7562 934 35.1562
457.8187 934 36.7188
461.8812 934 38.2812
465.9437 934 39.8438
470.0062 934 41.4062
474.0687 934 42.9688
478.1312 934 44.5312
482.1937 934 46.0938
486.2562 934 47.6562
490.3187 934 49.2188
494.3812 934 50.7812
498.4437 934 52.3438
502.5062 934 53.9062
506.5687 934 55.4688
510.6312 934 57.0312
514.6937 934 58.5938
518.7562 934 60.1562
522.8187 934 61.7188
526.8812 934 63.2812
530.9437 934 64.8438
535.0062 934 66.4062
539.0687 934 67.9688
543.1312 934 69.5312
547.1937 934 71.0938
551.2562 934 72.6562
555.3187 934 74.2188
559.3812 934 75.7812
563.4437 934 77.3438
567.5062 934 78.9062
571.5687 934 80.4688
575.6312 934 82.0312
579.6937 934 83.5938
583.7562 934 85.1562
587.8187 934 86.7188
591.8812 934 88.2812
595.9437 934 89.8438
600.0062 934 91.4062
604.0687 934 92.9688
608.1312 934 94.5312
612.1937 934 96.0938
616.2562 934 97.6562
620.3187 934 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [976:0]
set style fill solid noborder
set label "What encoders know of each factor, by dose" at 410.0, 21.0 front center font ',17'
set label "features h" at 492.3, 55.0 front center
set label "shape" at 223.5, 80.0 front center font ',13'
set label "hue" at 313.1, 80.0 front center font ',13'
set label "position" at 402.7, 80.0 front center font ',13'
set label "radius" at 492.3, 80.0 front center font ',13'
set label "rotation" at 582.0, 80.0 front center font ',13'
set label "direction" at 671.6, 80.0 front center font ',13'
set label "frequency" at 761.2, 80.0 front center font ',13'
set label "raw pixels" at 170.7, 103.5 front right font ',13'
set label "untrained" at 170.7, 130.5 front right font ',13'
set label "none, K = 16" at 170.7, 157.5 front right font ',13'
set label "none, K = 256" at 170.7, 184.5 front right font ',13'
set label "hue 0.1, K = 16" at 170.7, 211.5 front right font ',13'
set label "hue 0.1, K = 256" at 170.7, 238.5 front right font ',13'
set label "hue 0.4, K = 16" at 170.7, 265.5 front right font ',13'
set label "hue 0.4, K = 256" at 170.7, 292.5 front right font ',13'
set label "and grey 0.5, K = 16" at 170.7, 319.5 front right font ',13'
set label "and grey 0.5, K = 256" at 170.7, 346.5 front right font ',13'
set label "and blur 0.5, K = 16" at 170.7, 373.5 front right font ',13'
set label "and blur 0.5, K = 256" at 170.7, 400.5 front right font ',13'
set label "and blur 1, K = 16" at 170.7, 427.5 front right font ',13'
set label "and blur 1, K = 256" at 170.7, 454.5 front right font ',13'
set label "projections z" at 492.3, 497.0 front center
set label "shape" at 223.5, 522.0 front center font ',13'
set label "hue" at 313.1, 522.0 front center font ',13'
set label "position" at 402.7, 522.0 front center font ',13'
set label "radius" at 492.3, 522.0 front center font ',13'
set label "rotation" at 582.0, 522.0 front center font ',13'
set label "direction" at 671.6, 522.0 front center font ',13'
set label "frequency" at 761.2, 522.0 front center font ',13'
set label "raw pixels" at 170.7, 545.5 front right font ',13'
set label "untrained" at 170.7, 572.5 front right font ',13'
set label "none, K = 16" at 170.7, 599.5 front right font ',13'
set label "none, K = 256" at 170.7, 626.5 front right font ',13'
set label "hue 0.1, K = 16" at 170.7, 653.5 front right font ',13'
set label "hue 0.1, K = 256" at 170.7, 680.5 front right font ',13'
set label "hue 0.4, K = 16" at 170.7, 707.5 front right font ',13'
set label "hue 0.4, K = 256" at 170.7, 734.5 front right font ',13'
set label "and grey 0.5, K = 16" at 170.7, 761.5 front right font ',13'
set label "and grey 0.5, K = 256" at 170.7, 788.5 front right font ',13'
set label "and blur 0.5, K = 16" at 170.7, 815.5 front right font ',13'
set label "and blur 0.5, K = 256" at 170.7, 842.5 front right font ',13'
set label "and blur 1, K = 16" at 170.7, 869.5 front right font ',13'
set label "and blur 1, K = 256" at 170.7, 896.5 front right font ',13'
set label "59" at 223.5, 103.5 front center textcolor rgb '#000000'
set label "99" at 313.1, 103.5 front center textcolor rgb '#FFFFFF'
set label "86" at 402.7, 103.5 front center textcolor rgb '#FFFFFF'
set label "28" at 492.3, 103.5 front center textcolor rgb '#000000'
set label "72" at 582.0, 103.5 front center textcolor rgb '#FFFFFF'
set label "−22" at 671.6, 103.5 front center textcolor rgb '#000000'
set label "−24" at 761.2, 103.5 front center textcolor rgb '#000000'
set label "40" at 223.5, 130.5 front center textcolor rgb '#000000'
set label "88" at 313.1, 130.5 front center textcolor rgb '#FFFFFF'
set label "16" at 402.7, 130.5 front center textcolor rgb '#000000'
set label "23" at 492.3, 130.5 front center textcolor rgb '#000000'
set label "26" at 582.0, 130.5 front center textcolor rgb '#000000'
set label "58" at 671.6, 130.5 front center textcolor rgb '#000000'
set label "33" at 761.2, 130.5 front center textcolor rgb '#000000'
set label "77" at 223.5, 157.5 front center textcolor rgb '#FFFFFF'
set label "97" at 313.1, 157.5 front center textcolor rgb '#FFFFFF'
set label "76" at 402.7, 157.5 front center textcolor rgb '#FFFFFF'
set label "50" at 492.3, 157.5 front center textcolor rgb '#000000'
set label "75" at 582.0, 157.5 front center textcolor rgb '#FFFFFF'
set label "49" at 671.6, 157.5 front center textcolor rgb '#000000'
set label "68" at 761.2, 157.5 front center textcolor rgb '#FFFFFF'
set label "79" at 223.5, 184.5 front center textcolor rgb '#FFFFFF'
set label "97" at 313.1, 184.5 front center textcolor rgb '#FFFFFF'
set label "76" at 402.7, 184.5 front center textcolor rgb '#FFFFFF'
set label "51" at 492.3, 184.5 front center textcolor rgb '#000000'
set label "75" at 582.0, 184.5 front center textcolor rgb '#FFFFFF'
set label "51" at 671.6, 184.5 front center textcolor rgb '#000000'
set label "77" at 761.2, 184.5 front center textcolor rgb '#FFFFFF'
set label "78" at 223.5, 211.5 front center textcolor rgb '#FFFFFF'
set label "98" at 313.1, 211.5 front center textcolor rgb '#FFFFFF'
set label "77" at 402.7, 211.5 front center textcolor rgb '#FFFFFF'
set label "51" at 492.3, 211.5 front center textcolor rgb '#000000'
set label "77" at 582.0, 211.5 front center textcolor rgb '#FFFFFF'
set label "54" at 671.6, 211.5 front center textcolor rgb '#000000'
set label "83" at 761.2, 211.5 front center textcolor rgb '#FFFFFF'
set label "80" at 223.5, 238.5 front center textcolor rgb '#FFFFFF'
set label "97" at 313.1, 238.5 front center textcolor rgb '#FFFFFF'
set label "80" at 402.7, 238.5 front center textcolor rgb '#FFFFFF'
set label "54" at 492.3, 238.5 front center textcolor rgb '#000000'
set label "80" at 582.0, 238.5 front center textcolor rgb '#FFFFFF'
set label "41" at 671.6, 238.5 front center textcolor rgb '#000000'
set label "71" at 761.2, 238.5 front center textcolor rgb '#FFFFFF'
set label "84" at 223.5, 265.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 265.5 front center textcolor rgb '#000000'
set label "74" at 402.7, 265.5 front center textcolor rgb '#FFFFFF'
set label "56" at 492.3, 265.5 front center textcolor rgb '#000000'
set label "76" at 582.0, 265.5 front center textcolor rgb '#FFFFFF'
set label "60" at 671.6, 265.5 front center textcolor rgb '#000000'
set label "89" at 761.2, 265.5 front center textcolor rgb '#FFFFFF'
set label "85" at 223.5, 292.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 292.5 front center textcolor rgb '#000000'
set label "76" at 402.7, 292.5 front center textcolor rgb '#FFFFFF'
set label "57" at 492.3, 292.5 front center textcolor rgb '#000000'
set label "79" at 582.0, 292.5 front center textcolor rgb '#FFFFFF'
set label "57" at 671.6, 292.5 front center textcolor rgb '#000000'
set label "88" at 761.2, 292.5 front center textcolor rgb '#FFFFFF'
set label "83" at 223.5, 319.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 319.5 front center textcolor rgb '#000000'
set label "72" at 402.7, 319.5 front center textcolor rgb '#FFFFFF'
set label "55" at 492.3, 319.5 front center textcolor rgb '#000000'
set label "74" at 582.0, 319.5 front center textcolor rgb '#FFFFFF'
set label "61" at 671.6, 319.5 front center textcolor rgb '#000000'
set label "91" at 761.2, 319.5 front center textcolor rgb '#FFFFFF'
set label "82" at 223.5, 346.5 front center textcolor rgb '#FFFFFF'
set label "1" at 313.1, 346.5 front center textcolor rgb '#000000'
set label "74" at 402.7, 346.5 front center textcolor rgb '#FFFFFF'
set label "56" at 492.3, 346.5 front center textcolor rgb '#000000'
set label "73" at 582.0, 346.5 front center textcolor rgb '#FFFFFF'
set label "61" at 671.6, 346.5 front center textcolor rgb '#000000'
set label "92" at 761.2, 346.5 front center textcolor rgb '#FFFFFF'
set label "89" at 223.5, 373.5 front center textcolor rgb '#FFFFFF'
set label "2" at 313.1, 373.5 front center textcolor rgb '#000000'
set label "76" at 402.7, 373.5 front center textcolor rgb '#FFFFFF'
set label "58" at 492.3, 373.5 front center textcolor rgb '#000000'
set label "81" at 582.0, 373.5 front center textcolor rgb '#FFFFFF'
set label "57" at 671.6, 373.5 front center textcolor rgb '#000000'
set label "87" at 761.2, 373.5 front center textcolor rgb '#FFFFFF'
set label "87" at 223.5, 400.5 front center textcolor rgb '#FFFFFF'
set label "2" at 313.1, 400.5 front center textcolor rgb '#000000'
set label "78" at 402.7, 400.5 front center textcolor rgb '#FFFFFF'
set label "56" at 492.3, 400.5 front center textcolor rgb '#000000'
set label "83" at 582.0, 400.5 front center textcolor rgb '#FFFFFF'
set label "57" at 671.6, 400.5 front center textcolor rgb '#000000'
set label "76" at 761.2, 400.5 front center textcolor rgb '#FFFFFF'
set label "81" at 223.5, 427.5 front center textcolor rgb '#FFFFFF'
set label "−1" at 313.1, 427.5 front center textcolor rgb '#000000'
set label "63" at 402.7, 427.5 front center textcolor rgb '#000000'
set label "50" at 492.3, 427.5 front center textcolor rgb '#000000'
set label "73" at 582.0, 427.5 front center textcolor rgb '#FFFFFF'
set label "64" at 671.6, 427.5 front center textcolor rgb '#000000'
set label "78" at 761.2, 427.5 front center textcolor rgb '#FFFFFF'
set label "79" at 223.5, 454.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 454.5 front center textcolor rgb '#000000'
set label "63" at 402.7, 454.5 front center textcolor rgb '#000000'
set label "48" at 492.3, 454.5 front center textcolor rgb '#000000'
set label "73" at 582.0, 454.5 front center textcolor rgb '#FFFFFF'
set label "67" at 671.6, 454.5 front center textcolor rgb '#FFFFFF'
set label "74" at 761.2, 454.5 front center textcolor rgb '#FFFFFF'
set label "–" at 223.5, 545.5 front center textcolor rgb '#707070'
set label "–" at 313.1, 545.5 front center textcolor rgb '#707070'
set label "–" at 402.7, 545.5 front center textcolor rgb '#707070'
set label "–" at 492.3, 545.5 front center textcolor rgb '#707070'
set label "–" at 582.0, 545.5 front center textcolor rgb '#707070'
set label "–" at 671.6, 545.5 front center textcolor rgb '#707070'
set label "–" at 761.2, 545.5 front center textcolor rgb '#707070'
set label "34" at 223.5, 572.5 front center textcolor rgb '#000000'
set label "82" at 313.1, 572.5 front center textcolor rgb '#FFFFFF'
set label "9" at 402.7, 572.5 front center textcolor rgb '#000000'
set label "18" at 492.3, 572.5 front center textcolor rgb '#000000'
set label "22" at 582.0, 572.5 front center textcolor rgb '#000000'
set label "43" at 671.6, 572.5 front center textcolor rgb '#000000'
set label "21" at 761.2, 572.5 front center textcolor rgb '#000000'
set label "67" at 223.5, 599.5 front center textcolor rgb '#FFFFFF'
set label "94" at 313.1, 599.5 front center textcolor rgb '#FFFFFF'
set label "43" at 402.7, 599.5 front center textcolor rgb '#000000'
set label "35" at 492.3, 599.5 front center textcolor rgb '#000000'
set label "48" at 582.0, 599.5 front center textcolor rgb '#000000'
set label "44" at 671.6, 599.5 front center textcolor rgb '#000000'
set label "52" at 761.2, 599.5 front center textcolor rgb '#000000'
set label "68" at 223.5, 626.5 front center textcolor rgb '#FFFFFF'
set label "94" at 313.1, 626.5 front center textcolor rgb '#FFFFFF'
set label "44" at 402.7, 626.5 front center textcolor rgb '#000000'
set label "35" at 492.3, 626.5 front center textcolor rgb '#000000'
set label "45" at 582.0, 626.5 front center textcolor rgb '#000000'
set label "48" at 671.6, 626.5 front center textcolor rgb '#000000'
set label "67" at 761.2, 626.5 front center textcolor rgb '#FFFFFF'
set label "68" at 223.5, 653.5 front center textcolor rgb '#FFFFFF'
set label "95" at 313.1, 653.5 front center textcolor rgb '#FFFFFF'
set label "49" at 402.7, 653.5 front center textcolor rgb '#000000'
set label "39" at 492.3, 653.5 front center textcolor rgb '#000000'
set label "51" at 582.0, 653.5 front center textcolor rgb '#000000'
set label "48" at 671.6, 653.5 front center textcolor rgb '#000000'
set label "77" at 761.2, 653.5 front center textcolor rgb '#FFFFFF'
set label "69" at 223.5, 680.5 front center textcolor rgb '#FFFFFF'
set label "94" at 313.1, 680.5 front center textcolor rgb '#FFFFFF'
set label "53" at 402.7, 680.5 front center textcolor rgb '#000000'
set label "40" at 492.3, 680.5 front center textcolor rgb '#000000'
set label "55" at 582.0, 680.5 front center textcolor rgb '#000000'
set label "32" at 671.6, 680.5 front center textcolor rgb '#000000'
set label "56" at 761.2, 680.5 front center textcolor rgb '#000000'
set label "75" at 223.5, 707.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 707.5 front center textcolor rgb '#000000'
set label "49" at 402.7, 707.5 front center textcolor rgb '#000000'
set label "45" at 492.3, 707.5 front center textcolor rgb '#000000'
set label "55" at 582.0, 707.5 front center textcolor rgb '#000000'
set label "49" at 671.6, 707.5 front center textcolor rgb '#000000'
set label "84" at 761.2, 707.5 front center textcolor rgb '#FFFFFF'
set label "75" at 223.5, 734.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 734.5 front center textcolor rgb '#000000'
set label "53" at 402.7, 734.5 front center textcolor rgb '#000000'
set label "45" at 492.3, 734.5 front center textcolor rgb '#000000'
set label "60" at 582.0, 734.5 front center textcolor rgb '#000000'
set label "49" at 671.6, 734.5 front center textcolor rgb '#000000'
set label "84" at 761.2, 734.5 front center textcolor rgb '#FFFFFF'
set label "74" at 223.5, 761.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 761.5 front center textcolor rgb '#000000'
set label "49" at 402.7, 761.5 front center textcolor rgb '#000000'
set label "45" at 492.3, 761.5 front center textcolor rgb '#000000'
set label "54" at 582.0, 761.5 front center textcolor rgb '#000000'
set label "49" at 671.6, 761.5 front center textcolor rgb '#000000'
set label "88" at 761.2, 761.5 front center textcolor rgb '#FFFFFF'
set label "74" at 223.5, 788.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 788.5 front center textcolor rgb '#000000'
set label "52" at 402.7, 788.5 front center textcolor rgb '#000000'
set label "46" at 492.3, 788.5 front center textcolor rgb '#000000'
set label "54" at 582.0, 788.5 front center textcolor rgb '#000000'
set label "49" at 671.6, 788.5 front center textcolor rgb '#000000'
set label "89" at 761.2, 788.5 front center textcolor rgb '#FFFFFF'
set label "82" at 223.5, 815.5 front center textcolor rgb '#FFFFFF'
set label "1" at 313.1, 815.5 front center textcolor rgb '#000000'
set label "57" at 402.7, 815.5 front center textcolor rgb '#000000'
set label "48" at 492.3, 815.5 front center textcolor rgb '#000000'
set label "71" at 582.0, 815.5 front center textcolor rgb '#FFFFFF'
set label "49" at 671.6, 815.5 front center textcolor rgb '#000000'
set label "82" at 761.2, 815.5 front center textcolor rgb '#FFFFFF'
set label "81" at 223.5, 842.5 front center textcolor rgb '#FFFFFF'
set label "1" at 313.1, 842.5 front center textcolor rgb '#000000'
set label "59" at 402.7, 842.5 front center textcolor rgb '#000000'
set label "44" at 492.3, 842.5 front center textcolor rgb '#000000'
set label "72" at 582.0, 842.5 front center textcolor rgb '#FFFFFF'
set label "44" at 671.6, 842.5 front center textcolor rgb '#000000'
set label "62" at 761.2, 842.5 front center textcolor rgb '#000000'
set label "73" at 223.5, 869.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 869.5 front center textcolor rgb '#000000'
set label "38" at 402.7, 869.5 front center textcolor rgb '#000000'
set label "40" at 492.3, 869.5 front center textcolor rgb '#000000'
set label "54" at 582.0, 869.5 front center textcolor rgb '#000000'
set label "55" at 671.6, 869.5 front center textcolor rgb '#000000'
set label "67" at 761.2, 869.5 front center textcolor rgb '#FFFFFF'
set label "70" at 223.5, 896.5 front center textcolor rgb '#FFFFFF'
set label "0" at 313.1, 896.5 front center textcolor rgb '#000000'
set label "39" at 402.7, 896.5 front center textcolor rgb '#000000'
set label "37" at 492.3, 896.5 front center textcolor rgb '#000000'
set label "55" at 582.0, 896.5 front center textcolor rgb '#000000'
set label "56" at 671.6, 896.5 front center textcolor rgb '#000000'
set label "60" at 761.2, 896.5 front center textcolor rgb '#000000'
set label "shape: accuracy [%]; others: R² [%]" at 352.3, 934.0 front right font ',13'
set label "0" at 362.3, 951.0 front center font ',13'
set label "50" at 492.3, 951.0 front center font ',13'
set label "100" at 622.3, 951.0 front center font ',13'
set arrow from 362.3, 927.0 to 622.3, 927.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 362.3, 941.0 to 622.3, 941.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 362.3, 927.0 to 362.3, 941.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 622.3, 927.0 to 622.3, 941.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 279.0 to 806.0, 279.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 306.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 333.0 to 806.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 360.0 to 806.0, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 387.0 to 806.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 414.0 to 806.0, 414.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 441.0 to 806.0, 441.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 468.0 to 806.0, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 90.0 to 178.7, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 268.3, 90.0 to 268.3, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 357.9, 90.0 to 357.9, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 447.5, 90.0 to 447.5, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 537.2, 90.0 to 537.2, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 626.8, 90.0 to 626.8, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 716.4, 90.0 to 716.4, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 468.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 532.0 to 806.0, 532.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 559.0 to 806.0, 559.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 586.0 to 806.0, 586.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 613.0 to 806.0, 613.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 640.0 to 806.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 667.0 to 806.0, 667.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 694.0 to 806.0, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 721.0 to 806.0, 721.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 748.0 to 806.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 775.0 to 806.0, 775.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 802.0 to 806.0, 802.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 829.0 to 806.0, 829.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 856.0 to 806.0, 856.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 883.0 to 806.0, 883.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 910.0 to 806.0, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 178.7, 532.0 to 178.7, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 268.3, 532.0 to 268.3, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 357.9, 532.0 to 357.9, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 447.5, 532.0 to 447.5, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 537.2, 532.0 to 537.2, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 626.8, 532.0 to 626.8, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 716.4, 532.0 to 716.4, 910.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 532.0 to 806.0, 910.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-44.8071):($1+44.8071):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $panel1 using 1:2:($1-44.8071):($1+44.8071):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
