package io.scenariomarket.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the indexes are laid out and filled.
 *
 * @param prefix starts the name of every index, so that several markets can share a cluster
 * @param shards primary shards of each index, 1 or more
 * @param replicas copies of each shard; 0 on a single node
 * @param encoderThreads how many texts are encoded at a time, 1 to 64
 * @param vectorsInMemory how many vectors are held in memory, about 2 kB each
 */
@Validated
@ConfigurationProperties("market.search")
record SearchProperties(
    @NotBlank @DefaultValue("market") String prefix,
    @Min(1) @DefaultValue("1") int shards,
    @Min(0) @DefaultValue("0") int replicas,
    @Min(1) @Max(64) @DefaultValue("2") int encoderThreads,
    @Min(0) @DefaultValue("20000") int vectorsInMemory) {}
