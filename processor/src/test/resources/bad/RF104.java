package shop;

import io.recordframe.annotation.Schema;

@Schema
record Pair<K, V>(K key, V value) {}
